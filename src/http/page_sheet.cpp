#include "http/page_assets.hpp"

namespace verst::http {

namespace {

constexpr std::string_view sheet = R"css(
.ask{background:var(--panel);border-bottom:1px solid var(--rule);font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
.ask form{max-width:60rem;margin:0 auto;padding:.8rem 1rem;display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.6rem .9rem;align-items:center}
.brand{font-family:Georgia,"Iowan Old Style","Times New Roman",serif;font-weight:700;font-size:1.35rem;letter-spacing:-.01em;color:var(--ink);text-decoration:none}
.brand::after{content:"";display:block;height:3px;background:var(--leg-1);margin-top:-.1rem}
.box{position:relative}
.ask input,.ask select,.audit textarea{font:inherit;font-size:1rem;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:.35rem;padding:.5rem .7rem;width:100%;min-width:0}
.box input{font-size:1.08rem;padding:.6rem .8rem}
.ask input[type=checkbox]{width:1.1rem;height:1.1rem;margin:0;accent-color:var(--leg-1)}
::placeholder{color:var(--muted);opacity:1}
button,.button{font:600 1rem "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:var(--on-leg);background:var(--leg-1);border:0;border-radius:.35rem;padding:.66rem 1.2rem;cursor:pointer}
button:hover{filter:brightness(1.08)}
.ask :focus-visible,button:focus-visible,.audit :focus-visible,.card:focus-visible,svg.moves:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.warnings{max-width:60rem;margin:1.2rem auto 0;padding:0 1rem}
.ask details{grid-column:1/-1;font-size:.9rem}
.ask summary{cursor:pointer;color:var(--muted);width:max-content;max-width:100%;padding:.15rem 0}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.7rem 1rem;padding:.6rem 0 .3rem}
.fields label{display:block;font-size:.82rem;color:var(--muted)}
.fields label>*{display:block;margin-top:.2rem}
.fields label.tick{display:flex;gap:.5rem;align-items:center;font-size:.9rem;color:var(--ink);align-self:end;min-height:2.5rem}
.fields label.tick>*{margin:0}
#hits{position:absolute;z-index:5;left:0;right:0;top:calc(100% + .25rem);margin:0;padding:.25rem;list-style:none;background:var(--paper);border:1px solid var(--muted);border-radius:.4rem;box-shadow:0 .6rem 1.6rem rgb(0 0 0/.18);max-height:60vh;overflow:auto}
#hits[hidden]{display:none}
#hits li{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline;padding:.5rem .6rem;border-radius:.25rem;cursor:pointer}
#hits li[aria-selected=true]{background:var(--panel);box-shadow:inset 3px 0 0 var(--leg-1)}
#hits b{font-weight:600}#hits span{color:var(--muted);font-size:.85rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.examples{list-style:none;padding:0;margin:1.1rem 0 0;display:flex;flex-wrap:wrap;gap:.5rem;font:.92rem/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
.examples a{display:inline-block;border:1px solid var(--rule);border-radius:1.2rem;padding:.35rem .85rem;text-decoration:none;background:var(--panel)}
.examples a:hover{border-color:var(--link)}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1.1rem;list-style:none;margin:1.2rem 0 0;padding:0}
.card{display:flex;flex-direction:column;height:100%;border:1px solid var(--rule);border-radius:.5rem;overflow:hidden;color:inherit;text-decoration:none;background:var(--paper)}
.card:hover{border-color:var(--link)}
.card b{display:block;font-size:1.06rem;line-height:1.3}
.card .text{padding:.8rem 1rem 1rem;display:flex;flex-direction:column;gap:.45rem;flex:1}
.card .sum{font-size:.92rem;line-height:1.45;flex:1}
.card .figs{font:.84rem/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:var(--muted);font-variant-numeric:tabular-nums}
.sketch{display:block;width:100%;background:var(--sea);border-bottom:1px solid var(--rule)}
.sketch path{fill:none;stroke-width:2.4;stroke-linejoin:round;stroke-linecap:round}
.sketch circle{fill:var(--paper);stroke:var(--ink);stroke-width:1.4}
.sketch .leg-1{stroke:var(--leg-1)}.sketch .leg-2{stroke:var(--leg-2)}.sketch .leg-3{stroke:var(--leg-3)}.sketch .leg-4{stroke:var(--leg-4)}.sketch .leg-5{stroke:var(--leg-5)}.sketch .leg-6{stroke:var(--leg-6)}.sketch .leg-7{stroke:var(--leg-7)}
.audit textarea{min-height:9rem;font:.88rem/1.5 ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace;resize:vertical}
.audit label{display:block;font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;font-size:.9rem;color:var(--muted)}
.audit p{margin:.7rem 0 0}
.audit .file{display:none}.js .audit .file{display:inline-block;margin-left:.8rem}
.dropping::after{content:"Drop the journey file to audit it";position:fixed;inset:0;z-index:9;display:grid;place-items:center;background:color-mix(in srgb,var(--paper) 88%,transparent);border:4px dashed var(--leg-1);font:700 1.4rem Georgia,serif;color:var(--ink)}
.take{display:flex;flex-wrap:wrap;gap:.4rem .5rem;list-style:none;margin:0 0 1rem;padding:0;font:.9rem "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
.take a{display:inline-block;border:1px solid var(--rule);border-radius:.3rem;padding:.3rem .7rem;text-decoration:none}
.take a:hover{border-color:var(--link)}
.part{margin-top:3.5rem;padding-top:1.5rem;border-top:4px double var(--rule)}
pre.plain{font-size:.86rem;line-height:1.5;white-space:pre;overflow-x:auto}
.wrong{border-left:4px solid var(--fails);padding:.2rem 0 .2rem 1rem;font-size:1.1rem}
.choices{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.5rem;max-width:42rem}
.choices a,.choices span{display:block;border:1px solid var(--rule);border-radius:.4rem;padding:.6rem .9rem}
.choices a:hover{border-color:var(--link);background:var(--panel)}
.mover{position:relative}.mover.narrow{display:none}
.mover .knobs{display:flex;justify-content:flex-end;gap:.3rem;margin:0 0 .4rem}
.mover .knobs button{width:2.3rem;height:2.3rem;padding:0;font-size:1.2rem;line-height:1;background:var(--paper);color:var(--ink);border:1px solid var(--muted)}
.picked{position:absolute;z-index:4;width:15rem;max-width:100%;display:grid;gap:.45rem;padding:.8rem .9rem;background:var(--paper);color:var(--ink);border:1px solid var(--muted);border-radius:.4rem;box-shadow:0 .6rem 1.6rem rgb(0 0 0/.18);font:.88rem/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
.picked b{font-size:1rem;padding-right:1.8rem}.picked span{color:var(--muted)}.picked a{justify-self:start}
.picked button{padding:.5rem .7rem;font-size:.88rem;text-align:left}
.picked button+button{background:var(--paper);color:var(--ink);border:1px solid var(--muted)}
.picked button.close{position:absolute;right:.4rem;top:.4rem;width:2rem;height:2rem;padding:0;text-align:center;font-size:1.1rem;background:none;border:0;color:var(--ink)}
.pin{position:absolute;z-index:3;width:.8rem;height:.8rem;margin:-.4rem 0 0 -.4rem;border:3px solid var(--leg-1);border-radius:50%;background:var(--paper);pointer-events:none}
svg.moves{cursor:grab;touch-action:pan-y}svg.moved{touch-action:none}svg.moves:active{cursor:grabbing}
svg.moved path,svg.moved .line{vector-effect:non-scaling-stroke}
footer.site{margin-top:3.5rem;font-size:.9rem}
@media (max-width:40rem){
.ask form{grid-template-columns:minmax(0,1fr) auto;gap:.6rem}.brand{grid-column:1/-1;font-size:1.15rem;width:max-content}
.fields{grid-template-columns:repeat(2,minmax(0,1fr))}.gallery{grid-template-columns:minmax(0,1fr)}
pre.plain{font-size:.72rem}.mover.wide{display:none}.mover.narrow{display:block}
}
@media print{.ask,.examples,.audit,.take,.mover .knobs,.picked,.pin{display:none}}
)css";

}  // namespace

std::string_view page_sheet() { return sheet.substr(1); }

}  // namespace verst::http
