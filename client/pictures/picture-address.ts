import { hrefOf, readAddress } from '../shell/use-address.ts';

/** Names a picture in the part of an address after `?`. */
export const PICTURE_PARAMETER = 'picture';

/** The address of a picture of the page that is shown, with what is chosen there. */
export function addressOfPicture(name: string, shown: string): string {
  const hash = shown.indexOf('#');
  const { path, search, edition } = readAddress(hash < 0 ? '' : shown.slice(hash));
  const parameters = new URLSearchParams(search);
  parameters.set(PICTURE_PARAMETER, name);
  return `${hash < 0 ? shown : shown.slice(0, hash)}${hrefOf(path, `?${parameters}`, edition ?? null)}`;
}

/** What is chosen about pictures, in an address. */
const CHOICES = ['classes', 'with', 'with-weighting', 'order'];

/** A search part with what the shown one chooses about pictures. */
export function withPictureChoices(search: string, shown: string): string {
  const parameters = new URLSearchParams(search);
  const before = new URLSearchParams(shown);
  for (const name of CHOICES) {
    const chosen = before.get(name);
    if (chosen !== null) parameters.set(name, chosen);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
