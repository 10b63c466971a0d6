#include "render/page/page_style.hpp"

#include <fmt/format.h>

#include "render/picture/figure_style.hpp"

namespace verst::page {

namespace {

constexpr std::string_view rules = R"(
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Georgia,"Iowan Old Style","Times New Roman",serif;overflow-wrap:break-word}
bdi,td{overflow-wrap:anywhere}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{padding-top:2.5rem}
section{margin:3rem 0 0}
.kicker,nav,table,dl,figcaption,.verdict,.meta,code,.note,footer,caption{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
.kicker{margin:0;color:var(--muted);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase}
h1{font-size:clamp(1.7rem,5vw,2.6rem);line-height:1.12;margin:.35rem 0 .9rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.25;margin:0 0 .6rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.08rem;line-height:1.35;margin:0 0 .2rem}
p{margin:0 0 .9rem;max-width:42rem}
.lead{font-size:1.2rem;line-height:1.5}
.meta,.note,footer{color:var(--muted);font-size:.88rem;line-height:1.5}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav{font-size:.88rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.5rem 0;margin-top:1.2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.2rem 0}
dl.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1.2rem 1.5rem;margin:1.6rem 0 0}
dl.key div{border-left:3px solid var(--leg-1);padding-left:.7rem}
dl.key dt{font-size:.82rem;color:var(--muted)}
dl.key dd{margin:0;font-size:1.5rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
dl.key .more{display:block;font-size:.82rem;font-weight:400;color:var(--muted)}
figure{margin:1rem 0 0}
figure svg{display:block;width:100%;height:auto}
figure svg.narrow{display:none}
figcaption{color:var(--muted);font-size:.85rem;margin-top:.5rem;max-width:46rem}
table{border-collapse:collapse;width:100%;margin:1.2rem 0 0;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);font-size:.85rem;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--rule)}
thead th{font-size:.8rem;font-weight:600;color:var(--muted);border-bottom:1.5px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600;min-width:9.5rem;overflow-wrap:anywhere}
th.num,td.num{text-align:right}
.in-1{padding-left:1.1rem}.in-2{padding-left:2.2rem}
td.num{white-space:nowrap}
th.num:first-child{text-align:left}
@media screen and (min-width:62rem){td:not(.num){min-width:7rem}}
table+p{margin-top:.9rem}
th:last-child,td:last-child{padding-right:0}
.leg-chip{display:inline-block;min-width:1.45em;padding:0 .25em;margin-right:.25em;border-radius:.2em;color:var(--on-leg);font-weight:700;text-align:center}
.holds{color:var(--holds)}.fails{color:var(--fails)}.depends,.undecided{color:var(--depends)}
td.undecided{white-space:nowrap}
article figure{max-width:26rem}
article{margin:1.8rem 0 0;padding-left:1rem;border-left:3px solid var(--rule)}
blockquote{margin:0;font-size:1.15rem;line-height:1.4}
.verdict{font-weight:700;margin:.3rem 0}
.meta{margin:.1rem 0 .4rem}
code,pre{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
pre{background:var(--panel);padding:.8rem 1rem;white-space:pre-wrap;border-radius:.3rem}
footer{margin-top:3.5rem;padding-bottom:3rem}
[data-leg]{transition:opacity .15s}
.lighting [data-leg]{opacity:.28}.lighting [data-leg].lit{opacity:1}
.lighting tr[data-leg]{opacity:.55}.lighting tr[data-leg].lit{background:var(--panel);opacity:1}
@media (max-width:40rem){
figure svg.wide{display:none}figure svg.narrow{display:block;max-width:30rem;margin:0 auto}
body{font-size:1rem}.lead{font-size:1.1rem}section{margin-top:2.4rem}header{padding-top:1.4rem}
dl.key{grid-template-columns:repeat(2,minmax(0,1fr))}dl.key dd{font-size:1.25rem}
table,tbody,caption{display:block}thead{position:absolute;left:-99rem}
tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--rule)}
th,td{display:block;border:0;padding:.1rem 0}
td{display:grid;grid-template-columns:minmax(6.5rem,38%) minmax(0,1fr);gap:.6rem}
td::before{content:attr(data-label);color:var(--muted);font-size:.92em}
td[data-label=""]{display:block}
td.num,th.num{text-align:left;white-space:normal}td.none{display:none}
article{padding-left:.8rem}
}
@media print{
@page{margin:14mm}
body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}
nav,.skip{display:none}section{margin-top:1.6rem}h2,h3{break-after:avoid}
#map,#graph,figure,tr,article blockquote,dl.key div{break-inside:avoid}figure svg{max-height:135mm}article figure{max-width:80mm}thead{display:table-header-group}
a{color:inherit}
}
@media (prefers-reduced-motion:reduce){[data-leg]{transition:none}}
)";

/// No line breaks: a reader of HTML may change their bytes, and with them the sum.
constexpr std::string_view light_up =
    "(function(){var all=document.querySelectorAll('[data-leg]'),root=document.body;"
    "function light(n){root.classList.toggle('lighting',n!==null);"
    "all.forEach(function(e){e.classList.toggle('lit',e.getAttribute('data-leg')===n)})}"
    "all.forEach(function(e){var n=e.getAttribute('data-leg');"
    "e.addEventListener('pointerenter',function(){light(n)});"
    "e.addEventListener('pointerleave',function(){light(null)});"
    "if(e.tagName==='TR'){e.tabIndex=0;e.addEventListener('focus',function(){light(n)});"
    "e.addEventListener('blur',function(){light(null)})}})})();";

constexpr std::string_view script_sum = "ArTleZ/BxiEjRldGrZym9ELheYCV0hCRK4PS1JNQIuo=";

std::string chip_rules() {
    std::string out;
    for (std::size_t i = 1; i <= picture::leg_colours; ++i) {
        out += fmt::format(".c{0}{{background:var(--{0})}}", picture::leg_class(i));
    }
    return out;
}

}  // namespace

std::string style_sheet() {
    return ":root{" + picture::light_colours() +
           "}\n@media screen and (prefers-color-scheme:dark){:root{" + picture::dark_colours() +
           "}}" + std::string(rules) + chip_rules() + picture::figure_rules();
}

std::string_view script() { return light_up; }

std::string content_policy() {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" +
           std::string(script_sum) + "'; base-uri 'none'; form-action 'none'";
}

std::string served_policy() {
    return "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
           "script-src 'self' 'sha256-" +
           std::string(script_sum) +
           "'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

}  // namespace verst::page
