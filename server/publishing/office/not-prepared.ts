import { Problem } from '../../problems.ts';

/** Why a release was not prepared. */
export type WhyNotPrepared =
  | { readonly code: 'no-interviews'; readonly survey: string }
  /** The attack worked out what is hidden: so many quantities, one of them by name. */
  | { readonly code: 'recovered'; readonly count: number; readonly first: string }
  | { readonly code: 'why-missing' | 'nothing-to-correct'; readonly release: string }
  | { readonly code: 'hides-more'; readonly cells: number }
  /** What is published of this name is of this edition. */
  | { readonly code: 'another-edition'; readonly release: string; readonly edition: string }
  /** What is published last is neither on the site nor kept. */
  | { readonly code: 'before-lost'; readonly release: string; readonly revision: number }
  /** Another revision came between. */
  | { readonly code: 'not-the-next'; readonly release: string };

/** The problem, with its code for a sentence in the reader's language. */
export function notPrepared(why: WhyNotPrepared): Problem {
  const { code, ...about } = why;
  return new Problem('release-not-prepared', { reason: sentence(why), flaw: { code, about } });
}

function sentence(why: WhyNotPrepared): string {
  switch (why.code) {
    case 'no-interviews':
      return `${why.survey} has no accepted interview yet.`;
    case 'recovered':
      return `What is hidden can be worked out from the other cells (${why.count} quantities, such as ${why.first}): take detail out of the tables, or lower the protection that the rules ask for.`;
    case 'why-missing':
      return `${why.release} is published: a correction says why, in four languages.`;
    case 'nothing-to-correct':
      return `${why.release} is not published, so there is nothing to correct: leave out why and withdraws.`;
    case 'hides-more':
      return `${why.cells} cells that can be read now would be hidden: withdraw the earlier revisions, where they can be read.`;
    case 'another-edition':
      return `${why.release} is of the edition ${why.edition}: prepare its corrections there, or give this one another name.`;
    case 'before-lost':
      return `Revision ${why.revision} of ${why.release} is published, and its true files are neither on the site nor kept: bring the site back from a copy, or give the release another name.`;
    case 'not-the-next':
      return `Another revision of ${why.release} was published meanwhile; prepare it again.`;
  }
}
