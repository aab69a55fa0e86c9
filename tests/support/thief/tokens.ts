import type { Cookie } from 'playwright-core';
import type { Loot } from './thief-page.ts';

/** What an interviewer's token or session opens. */
const PLACES = ['/api/session', '/api/assignments', '/api/contacts', '/api/drafts', '/api/vaults'];

/** Everything that may be a token: text of its length, and bytes that give such a text. */
export function tokensIn({ texts, bytes }: Loot): string[] {
  const written = texts.flatMap((text) => text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? []);
  const coded = bytes
    .map((piece) => Buffer.from(piece, 'base64'))
    .filter(({ length }) => length === 32)
    .map((piece) => piece.toString('base64url'));
  return [...new Set([...written, ...coded])];
}

/** What the server opens to somebody who has tokens and cookies. */
export async function openedByTokens(address: string, tokens: string[], cookies: Cookie[]): Promise<string[]> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const bearers = tokens.map((token) => ({ authorization: `Bearer ${token}` }));
  const opened: string[] = [];
  for (const headers of [{ cookie }, ...bearers])
    for (const place of PLACES) {
      const { status } = await fetch(address + place, { headers: headers as Record<string, string> });
      if (status !== 401) opened.push(`${place}: ${status}`);
    }
  return opened;
}
