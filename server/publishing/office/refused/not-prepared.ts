import { Problem } from '../../../problems.ts';
import type { WhyRefused } from '../../attached/attached-files.ts';

/** Why a release was not prepared. */
export type WhyNotPrepared =
  | { readonly code: 'no-interviews'; readonly survey: string }
  /** The attack worked out what is hidden: so many quantities, one of them by name. */
  | { readonly code: 'recovered'; readonly count: number; readonly first: string }
  /** To attack it would take too long; so many cells. */
  | { readonly code: 'too-large-to-attack'; readonly cells: number }
  | { readonly code: 'why-missing' | 'nothing-to-correct'; readonly release: string }
  | { readonly code: 'hides-more'; readonly cells: number }
  /** What is published of this name is of this edition. */
  | { readonly code: 'another-edition'; readonly release: string; readonly edition: string }
  /** It is of an existing survey, and this one of an edition. */
  | { readonly code: 'another-study'; readonly release: string; readonly study: string }
  /** What is published last is neither on the site nor kept. */
  | { readonly code: 'before-lost'; readonly release: string; readonly revision: number }
  /** An earlier one that may come back is neither on the site nor kept. */
  | { readonly code: 'earlier-lost'; readonly release: string; readonly revision: number }
  /** It is not in the register of public-use files of the edition. */
  | { readonly code: 'unknown-public-file' }
  /** The register keeps no file, and what this one was made of is not here any more. */
  | {
      readonly code: 'public-file-not-again';
      readonly publicFile: string;
      readonly why: 'secret' | 'records' | 'weights';
    }
  /** `findings` says it whole, for who reads no code. */
  | ({ readonly code: 'public-files-refused'; readonly findings: readonly string[] } & WhyRefused)
  /** The tables are others than those that the reports were made beside, a moment before. */
  | { readonly code: 'report-of-others' }
  /** Another revision came between. */
  | { readonly code: 'not-the-next'; readonly release: string };

/** What is another one than when a public-use file was made. */
const NOT_AGAIN = {
  secret: 'it was drawn from another secret than that of this server',
  records: 'no numbered analysis file of this edition has its records',
  weights: 'the weights of its records are not saved any more',
};

/** The problem, with its code for a sentence in the reader's language. */
export function notPrepared(why: WhyNotPrepared): Problem {
  const { code, findings: _, ...about } = { findings: undefined, ...why };
  return new Problem('release-not-prepared', { reason: sentence(why), flaw: { code, about } });
}

function sentence(why: WhyNotPrepared): string {
  switch (why.code) {
    case 'no-interviews':
      return `${why.survey} has no accepted interview yet.`;
    case 'recovered':
      return `What is hidden can be worked out from the other cells (quantities: ${why.count}; one of them: ${why.first}): take detail out of the tables, or lower the protection that the rules ask for.`;
    case 'too-large-to-attack':
      return `The tables are too large together (cells: ${why.cells}): what could be worked out of them would take too long to find. Put fewer figures or groups in one release, or join ages or areas.`;
    case 'why-missing':
      return `${why.release} is published: a correction says why, in four languages.`;
    case 'nothing-to-correct':
      return `${why.release} is not published, so there is nothing to correct: leave out why and withdraws.`;
    case 'hides-more':
      return `Cells that can be read now would be hidden (${why.cells}): withdraw the earlier revisions, where they can be read.`;
    case 'another-edition':
      return `${why.release} is of the edition ${why.edition}: prepare its corrections there, or give this one another name.`;
    case 'another-study':
      return `${why.release} is of the study ${why.study}: prepare its corrections of that study, by the command, or give this one another name.`;
    case 'before-lost':
      return `Revision ${why.revision} of ${why.release} is published, and its true files are neither on the site nor kept: bring the site back from a copy, or give the release another name.`;
    case 'earlier-lost':
      return `Revision ${why.revision} of ${why.release} is neither on the site nor kept, so nobody can say what it tells when it comes back: bring the site back from a copy, or withdraw the earlier revisions.`;
    case 'unknown-public-file':
      return 'A public-use file is not in the register of this edition: make it under “Reports and files”, then choose it.';
    case 'public-file-not-again':
      return `The public-use file ${why.publicFile} cannot be made again: ${NOT_AGAIN[why.why]}. Leave it out, or choose one that can.`;
    case 'public-files-refused':
      return `The public-use file ${why.publicFile} does not go with the release: ${why.findings.join('; ')}.`;
    case 'report-of-others':
      return 'The interviews changed while it was prepared, so its reports are of other tables: prepare it again.';
    case 'not-the-next':
      return `Another revision of ${why.release} was published meanwhile; prepare it again.`;
  }
}
