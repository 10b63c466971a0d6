// The functions of zlib, bzip2 and expat that verst calls: the first call of one loads its library. Only an import,
// a packed answer and a page need them, and each library costs every start a tenth of a millisecond. They stay shared
// (Debian mends their faults in one place); the package names them as what it needs (package.cmake).

#include <cstdio>
#include <cstdlib>

#include <bzlib.h>
#include <dlfcn.h>
#include <expat.h>
#include <zlib.h>

namespace {

void* symbol(const char* library, const char* name) {
    void* const loaded = ::dlopen(library, RTLD_NOW | RTLD_LOCAL);
    void* const found = loaded == nullptr ? nullptr : ::dlsym(loaded, name);
    if (found == nullptr) {
        std::fprintf(stderr, "verst: cannot load %s: %s\n  install it, then ask again\n", library, ::dlerror());
        std::exit(4);
    }
    return found;
}

}  // namespace

// Each is declared by its library's header: a signature that is not that one does not compile.
#define VERST_LAZY(library, result, name, parameters, arguments)                                   \
    extern "C" result name parameters {                                                            \
        static const auto behind = reinterpret_cast<decltype(&name)>(symbol(library, #name));      \
        return behind arguments;                                                                   \
    }

#define VERST_ZLIB(...) VERST_LAZY("libz.so.1", __VA_ARGS__)
VERST_ZLIB(int, inflateInit2_, (z_streamp s, int bits, const char* version, int size), (s, bits, version, size))
VERST_ZLIB(int, inflate, (z_streamp s, int flush), (s, flush))
VERST_ZLIB(int, inflateEnd, (z_streamp s), (s))
VERST_ZLIB(int, deflateInit2_,
           (z_streamp s, int level, int method, int bits, int memory, int strategy, const char* version, int size),
           (s, level, method, bits, memory, strategy, version, size))
VERST_ZLIB(int, deflate, (z_streamp s, int flush), (s, flush))
VERST_ZLIB(int, deflateEnd, (z_streamp s), (s))
VERST_ZLIB(int, uncompress, (Bytef* to, uLongf* to_bytes, const Bytef* from, uLong bytes), (to, to_bytes, from, bytes))
VERST_ZLIB(const char*, zError, (int code), (code))
VERST_ZLIB(gzFile, gzdopen, (int file, const char* mode), (file, mode))
VERST_ZLIB(int, gzread, (gzFile file, voidp to, unsigned bytes), (file, to, bytes))
VERST_ZLIB(int, gzwrite, (gzFile file, voidpc from, unsigned bytes), (file, from, bytes))
VERST_ZLIB(z_off_t, gzoffset, (gzFile file), (file))
VERST_ZLIB(const char*, gzerror, (gzFile file, int* code), (file, code))
VERST_ZLIB(int, gzclose_r, (gzFile file), (file))
VERST_ZLIB(int, gzclose_w, (gzFile file), (file))

#define VERST_BZIP2(...) VERST_LAZY("libbz2.so.1.0", __VA_ARGS__)
VERST_BZIP2(int, BZ2_bzDecompressInit, (bz_stream* s, int verbosity, int is_small), (s, verbosity, is_small))
VERST_BZIP2(int, BZ2_bzDecompress, (bz_stream* s), (s))
VERST_BZIP2(int, BZ2_bzDecompressEnd, (bz_stream* s), (s))
VERST_BZIP2(BZFILE*, BZ2_bzReadOpen, (int* error, FILE* file, int verbosity, int is_small, void* unused, int bytes),
            (error, file, verbosity, is_small, unused, bytes))
VERST_BZIP2(int, BZ2_bzRead, (int* error, BZFILE* file, void* to, int bytes), (error, file, to, bytes))
VERST_BZIP2(void, BZ2_bzReadGetUnused, (int* error, BZFILE* file, void** unused, int* bytes),
            (error, file, unused, bytes))
VERST_BZIP2(void, BZ2_bzReadClose, (int* error, BZFILE* file), (error, file))
VERST_BZIP2(BZFILE*, BZ2_bzWriteOpen, (int* error, FILE* file, int block, int verbosity, int factor),
            (error, file, block, verbosity, factor))
VERST_BZIP2(void, BZ2_bzWrite, (int* error, BZFILE* file, void* from, int bytes), (error, file, from, bytes))
VERST_BZIP2(void, BZ2_bzWriteClose64,
            (int* error, BZFILE* file, int abandon, unsigned* in_low, unsigned* in_high, unsigned* out_low,
             unsigned* out_high),
            (error, file, abandon, in_low, in_high, out_low, out_high))
VERST_BZIP2(const char*, BZ2_bzerror, (BZFILE* file, int* code), (file, code))

#define VERST_EXPAT(...) VERST_LAZY("libexpat.so.1", __VA_ARGS__)
VERST_EXPAT(XML_Parser, XML_ParserCreate, (const XML_Char* encoding), (encoding))
VERST_EXPAT(void, XML_ParserFree, (XML_Parser parser), (parser))
VERST_EXPAT(void, XML_SetUserData, (XML_Parser parser, void* data), (parser, data))
VERST_EXPAT(void, XML_SetElementHandler,
            (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end), (parser, start, end))
VERST_EXPAT(void, XML_SetCharacterDataHandler, (XML_Parser parser, XML_CharacterDataHandler handler),
            (parser, handler))
VERST_EXPAT(void, XML_SetEntityDeclHandler, (XML_Parser parser, XML_EntityDeclHandler handler), (parser, handler))
VERST_EXPAT(enum XML_Status, XML_Parse, (XML_Parser parser, const char* text, int bytes, int is_last),
            (parser, text, bytes, is_last))
VERST_EXPAT(enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool resumable), (parser, resumable))
VERST_EXPAT(enum XML_Error, XML_GetErrorCode, (XML_Parser parser), (parser))
VERST_EXPAT(XML_Size, XML_GetCurrentLineNumber, (XML_Parser parser), (parser))
VERST_EXPAT(XML_Size, XML_GetCurrentColumnNumber, (XML_Parser parser), (parser))
VERST_EXPAT(const XML_LChar*, XML_ErrorString, (enum XML_Error code), (code))
