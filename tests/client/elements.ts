import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** An element of what a component draws. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Drawn | string)[];
}

/** What a component draws, as elements, so that a test does not depend on how markup is written. */
export function drawn(element: ReactElement): Drawn {
  const root: Drawn = { name: '#root', attributes: {}, children: [] };
  const open = [root];
  for (const [token] of renderToStaticMarkup(element).matchAll(/<[^>]*>|[^<]+/g)) {
    const inside = open.at(-1)!;
    if (!token.startsWith('<')) inside.children.push(plainText(token));
    else if (token.startsWith('</')) open.pop();
    else {
      const child = startOf(token);
      inside.children.push(child);
      if (!token.endsWith('/>') && !WITHOUT_END.has(child.name)) open.push(child);
    }
  }
  return root;
}

/** Elements that have no end in HTML. */
const WITHOUT_END = new Set(['input', 'img', 'br', 'hr']);

function startOf(token: string): Drawn {
  const attributes = [...token.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, plainText(value!)]);
  return { name: /^<([\w-]+)/.exec(token)![1]!, attributes: Object.fromEntries(attributes), children: [] };
}

function plainText(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** The elements with a class, in reading order. */
export function withClass(within: Drawn, className: string): Drawn[] {
  return elementsOf(within).filter(({ attributes }) => attributes.class?.split(' ').includes(className));
}

/** The elements of a name, in reading order. */
export function named(within: Drawn, name: string): Drawn[] {
  return elementsOf(within).filter((element) => element.name === name);
}

function elementsOf({ children }: Drawn): Drawn[] {
  return children.filter((child) => typeof child !== 'string').flatMap((child) => [child, ...elementsOf(child)]);
}

/** Everything that an element says. */
export function textIn({ children }: Drawn): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
