// The report's style sheet: screen, dark scheme, phone and paper.
#pragma once

#include <string_view>

namespace counterpoint {

// Colours of speakers are Okabe and Ito's, darkened or lightened to 4.5:1 on the page.
inline constexpr std::string_view kReportStyle = R"(
:root { color-scheme: light dark; --page: #fffdf9; --ink: #1c1b19; --muted: #5c5852; --line: #d8d2c8;
  --soft: #f4efe6; --link: #0b5d8a; --none: #5c5852; }
.k0 { --k: #0060a0; } .k1 { --k: #a24600; } .k2 { --k: #00704f; } .k3 { --k: #96407a; }
.k4 { --k: #7a5b00; } .k5 { --k: #1f6d92; } .k6 { --k: #6b6400; } .k7 { --k: #45433f; }
.k-none { --k: var(--none); }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #191816; --ink: #ece7df; --muted: #b3aca1; --line: #45413b; --soft: #26241f;
    --link: #7cc4ee; --none: #b3aca1; }
  .k0 { --k: #6db6f0; } .k1 { --k: #f59a4c; } .k2 { --k: #45c8a0; } .k3 { --k: #e3a0c9; }
  .k4 { --k: #e6b53c; } .k5 { --k: #8ccdf0; } .k6 { --k: #e2d84e; } .k7 { --k: #cfc9be; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 62rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", Charter, Georgia, serif;
  overflow-wrap: break-word; }
h1, h2, h3, nav, table, .meta, .key, .tag, .chain, .stance, .who, footer {
  font-family: Inter, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.6rem 0 .8rem; padding-top: .8rem;
  border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
a { color: var(--link); }
.meta, .key, nav, footer { color: var(--muted); font-size: .875rem; }
nav ul { padding: 0; margin: .8rem 0 0; list-style: none; display: flex; flex-wrap: wrap;
  gap: .25rem 1.25rem; }
code { font-size: .8rem; overflow-wrap: anywhere; }
.story { max-width: 42rem; }
.story p { margin: 0 0 1em; }
.story .headline { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.story .subheading { font-weight: 600; }
.story .byline, .story .dateline, .story .caption, .story .boilerplate { color: var(--muted);
  font-size: .95rem; }
mark { background: none; color: inherit; text-decoration: underline solid var(--k) 2px;
  text-underline-offset: 4px; }
mark.several { text-decoration-style: double; text-decoration-thickness: 1.5px; }
.source { border-bottom: 2px dotted var(--muted); }
.cue { border-bottom: 2px dashed var(--muted); }
mark.pivot { background: var(--soft); outline: 2px solid var(--ink); outline-offset: 1px;
  font-weight: 600; text-decoration: none; }
.tag { color: var(--k); border: 1.5px solid var(--k); border-radius: 4px; padding: 0 .3em;
  margin-inline-end: .3em; font-size: .72rem; font-weight: 700; text-decoration: none; }
a.tag::before { content: attr(data-tag); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
caption { text-align: start; color: var(--muted); padding-bottom: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .6rem;
  border: 1px solid var(--line); }
th { background: var(--soft); font-weight: 600; }
.matrix th, .matrix td { min-width: 9rem; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
.stance { font-weight: 700; }
.diverges { font-size: .75rem; font-weight: 600; border: 1.5px solid currentColor;
  border-radius: 4px; padding: 0 .3em; white-space: nowrap; }
td q, td small { display: block; }
.empty, small { color: var(--muted); font-size: .8125rem; }
.claims { list-style: none; padding: 0; }
.claim, .divergence { border-top: 1px solid var(--line); padding: .7rem 0; break-inside: avoid; }
blockquote { margin: .3rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--k,
  var(--line)); }
.chain { list-style: none; margin: .3rem 0; padding: 0; font-size: .875rem; }
.chain li { display: inline; }
.chain li + li::before { content: " \2192 "; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.who { font-weight: 600; font-size: .875rem; margin: 0; }
@media (max-width: 40rem) {
  body { padding: 1rem 1rem 3rem; font-size: 1rem; }
  h1 { font-size: 1.5rem; }
  .sides { grid-template-columns: 1fr; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .matrix { table-layout: fixed; font-size: 8.5pt; }
  .matrix th, .matrix td { min-width: 0; }
  .story { max-width: none; }
}
)";

}  // namespace counterpoint
