// Writes XML: elements from names, attributes and children, everything escaped. Pure; knows no format.

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Name, attributes, children; http://www.jsonml.org. A child is finished XML; a text goes through `xmlText` first. */
type Element = readonly [name: string, attributes: Attributes, ...children: string[]];

/** Text of an element; attributes that are undefined are left out. */
export function element([name, attributes, ...children]: Element): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A text as it may stand between tags and in attributes; what XML 1.0 cannot hold at all is dropped. */
export function xmlText(text: string): string {
  return text.replaceAll(forbidden, "").replaceAll(/[&<>"'\t\n\r]/g, (sign) => escapes.get(sign) ?? sign);
}

/** https://www.w3.org/TR/xml/#charsets, by what is not in it. */
// oxlint-disable-next-line no-control-regex -- these are the signs to drop
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escapes: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  // An attribute would turn these into spaces.
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
