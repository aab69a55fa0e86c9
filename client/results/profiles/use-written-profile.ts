import { useState } from 'react';
import { replaceAddress, useAddress } from '../../shell/use-address.ts';
import { profileOfAddress, profileTextIn, writeProfile } from './model/profile-address.ts';
import { NEW_PROFILE, type WrittenProfile, wholeProfile } from './model/profile-spec.ts';

/** What is worked on, and the text in the address beside which it stands. */
interface Standing {
  readonly inAddress: string | undefined;
  readonly spec: WrittenProfile;
}

/** What was worked on last, while one looks at another page. */
let kept: WrittenProfile | undefined;

/**
 * The specification that the address names, as it is worked on: the address follows each change as soon as the
 * specification is whole, and another address, such as one that was sent, brings another specification.
 */
export function useWrittenProfile() {
  const { path, search } = useAddress();
  const inAddress = profileTextIn(search);
  const [standing, setStanding] = useState<Standing>(() => ({
    inAddress,
    spec: profileOfAddress(search) ?? (inAddress === undefined ? kept : undefined) ?? NEW_PROFILE,
  }));
  const isOfAddress = standing.inAddress === inAddress;
  const spec = isOfAddress ? standing.spec : (profileOfAddress(search) ?? NEW_PROFILE);
  return {
    spec,
    /** Whether the address names a specification that nobody can read. */
    isUnusable: inAddress !== undefined && profileOfAddress(search) === undefined,
    change(changed: WrittenProfile) {
      kept = changed;
      const whole = wholeProfile(changed) === undefined ? undefined : changed;
      const next = writeProfile(whole, search);
      setStanding({ inAddress: profileTextIn(next), spec: changed });
      replaceAddress(path, next);
    },
  };
}
