import { profileIn, profileTextOf, type WrittenProfile } from './profile-spec.ts';

/** Names the specification in an address, which so is all that somebody else needs. */
const PARAMETER = 'profile';

/** The specification in the search part of an address, as it stands there; undefined where there is none. */
export function profileTextIn(search: string): string | undefined {
  return new URLSearchParams(search).get(PARAMETER) ?? undefined;
}

/** What the address names; undefined where nobody can read it. */
export function profileOfAddress(search: string): WrittenProfile | undefined {
  const text = profileTextIn(search);
  return text === undefined ? undefined : profileIn(text);
}

/** Writes a whole specification into the search part, and takes out one that is not whole. */
export function writeProfile(spec: WrittenProfile | undefined, search: string): string {
  const parameters = new URLSearchParams(search);
  if (spec === undefined) parameters.delete(PARAMETER);
  else parameters.set(PARAMETER, JSON.stringify(JSON.parse(profileTextOf(spec))));
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
