/** What styles say of an element, with what it is where nobody says anything. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
};

const OF_TEXT: Readonly<Record<string, string>> = { 'font-size': '', 'font-weight': '400', 'text-anchor': 'start' };

/** Of the page and no part of a drawing. */
const OF_PAGE = ['class', 'style', 'aria-hidden', 'aria-label', 'role'] as const;

/** A copy of a drawing that needs no styles: what they come to stands at each element. */
export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of copies.entries()) {
    resolve(element, getComputedStyle(originals[index]!));
    for (const name of OF_PAGE) element.removeAttribute(name);
  }
  return copy;
}

function resolve(element: Element, style: CSSStyleDeclaration): void {
  const isText = element.localName === 'text' || element.localName === 'tspan';
  const isContainer = ['svg', 'g', 'defs', 'pattern'].includes(element.localName);
  if (isContainer) return;
  for (const [name, usual] of Object.entries(isText ? { ...PROPERTIES, ...OF_TEXT } : PROPERTIES)) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === usual) element.removeAttribute(name);
    // A reference inside the file, without the quotation marks that would be written as signs of their own.
    else element.setAttribute(name, value.replace(/^url\("(#.+)"\)$/, 'url($1)'));
  }
}
