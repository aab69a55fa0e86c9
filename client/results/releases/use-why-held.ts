import type { ReleaseHead } from '#contract';
import { releaseTexts } from '../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { releaseFlawText } from './ReleaseProblem.tsx';

/** Why a revision was not published at its hour, in the reader's language; undefined of any other one. */
export function useWhyHeld(): (head: ReleaseHead) => string | undefined {
  const { problems } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  return ({ state, notPublished }) => {
    if (state !== 'due' || !notPublished) return undefined;
    return releaseFlawText([notPublished.code, 'failed'], notPublished.about, { texts: problems, locale, nameOf });
  };
}
