/* The image of the tables that come with verst, as constant data of the program: of its pages those are read that an
   answer needs. VERST_IMAGE is its file. */
    .section .rodata.verst_carried_image, "a", %progbits
    .global verst_carried_image
    .global verst_carried_image_end
    .balign 4096
verst_carried_image:
    .incbin VERST_IMAGE
verst_carried_image_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
