"""The style of the page: a quiet one on which the quotes are warm, light or dark as the browser is, or for paper."""

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #faf8f3; --text: #23272e; --strong: #0e0f12; --quiet: #626466; --faint: #dedcd9;
  --quote: #64431d; --here: #e3b77855;
  --v1: #2a5d9a; --v2: #9f5118; --v3: #2f6f3a; --v4: #6d45a0; --v5: #1f6f6b; --v6: #a83248;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --text: #d6dae0; --strong: #eef0f2; --quiet: #909398; --faint: #2d3035;
    --quote: #d9cfc0; --here: #e3b77833;
    --v1: #8fb8e8; --v2: #e3b78c; --v3: #9fc99a; --v4: #c3a6e0; --v5: #8fcfca; --v6: #e39aa6;
  }
}
.v1 { --colour: var(--v1) } .v2 { --colour: var(--v2) } .v3 { --colour: var(--v3) }
.v4 { --colour: var(--v4) } .v5 { --colour: var(--v5) } .v6 { --colour: var(--v6) }
body {
  background: var(--ground); color: var(--text); font: 18px/1.6 Charter, Georgia, serif; overflow-wrap: break-word;
  max-width: 36em; margin: 3.5em auto 6em; padding: 0 1.25em;
}
h1, h2, h3, h4, h5, h6 { color: var(--strong); line-height: 1.25; margin: 2em 0 .75em }
header { border-bottom: 1px solid var(--faint); padding-bottom: 1em; margin-bottom: 2em }
h1 { font-size: 2em; margin: 0 }
h2 { font-size: 1.3em }
h3 { font-size: 1.1em }
.facts { color: var(--quiet); font-size: .85em; margin: .75em 0 0 }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .2em }
a:hover { text-decoration-color: currentColor }
mark, .label { background: none; color: var(--quote) }
mark { text-decoration: underline .1em var(--colour, var(--quiet)); text-underline-offset: .25em }
mark.turn { color: inherit; text-decoration: none }
.label, aside h3 { color: var(--colour) }
mark:target, span:target { background: var(--here) }
article p, article li, article figcaption { white-space: pre-line }
article ul, article ol { padding-left: 1.5em }
article .plain { list-style: none; padding: 0 }
article .apart::before { content: "→ " attr(title); display: block; color: var(--quiet); font-size: .85em; font-weight: normal }
blockquote { border-left: 2px solid var(--faint); margin: 1.5em 0; padding-left: 1.25em }
figcaption { color: var(--quiet); font-size: .85em }
pre { overflow-x: auto }
pre, code { font-size: .85em }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9em }
th, td { border-bottom: 1px solid var(--faint); padding: .3em 1.25em .3em 0; text-align: left; vertical-align: top }
aside { font-size: .85em; line-height: 1.5 }
aside h2 { color: var(--quiet); font-size: 1em; letter-spacing: .1em; text-transform: uppercase }
aside h3 { font-size: 1em; margin: 1em 0 .25em }
aside ol, aside ul { margin: 0; padding-left: 1.5em }
aside ul { list-style: none; padding-left: 1em; border-left: 2px solid var(--colour, var(--faint)) }
aside li { margin: .4em 0 }
aside li::marker, .share, dt { color: var(--quiet); font-weight: normal }
aside li a { text-decoration: none }
aside li a:hover { text-decoration: underline }
dd { margin: 0 0 .75em }
hr { border: 0; border-top: 1px solid var(--faint); margin: 2em 0 }
@media screen and (min-width: 1150px) {
  body { display: grid; grid-template-columns: 34em 20em; gap: 0 4em; max-width: none; justify-content: center }
  header { grid-column: 1 / 3 }
  article { grid-area: 2 / 1; min-width: 0 }
  article > :first-child { margin-top: 0 }
  aside {
    grid-area: 2 / 2; align-self: start; position: sticky; top: 0; max-height: 100vh; padding-right: 1em;
    overflow-y: auto; scrollbar-width: thin; scrollbar-color: var(--faint) transparent;
  }
  aside > h2:first-child { margin-top: 0 }
  aside hr { display: none }
}
@media print {
  :root { --ground: #fff; --text: #000; --strong: #000; --quote: #4a3010 }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0 }
  h1, h2, h3, h4, h5, h6 { break-after: avoid }
  li, dd, tr, blockquote { break-inside: avoid }
  pre { white-space: pre-wrap }
  aside ul { columns: 16em }
}
"""
