import type { NotTheNext } from '../../../publishing/next-revision.ts';
import type { NamedSurvey } from '../../../publishing/same-survey.ts';

/** Why a revision cannot follow the one on the site: where, what, and what to do. @param typed as it was typed */
export function notTheNextInWords(
  against: NotTheNext,
  release: string,
  { about, tables }: { readonly about: string; readonly tables: string },
): string {
  switch (against.code) {
    case 'another-survey': {
      const { of, is } = against;
      const again = of.kind === 'edition' ? `--survey ${of.key}` : `--study with the file of ${of.key}`;
      return `${tables} has tables of ${surveyInWords(is)}, and ${release} under --site is of ${surveyInWords(of)}: readers compare the revisions of a release. Make its tables of that one (cifra release ${again}), or write another name in ${about}`;
    }
    case 'why-missing':
      return `${release} is published: a correction says why, in ${about}`;
    case 'nothing-to-correct':
      return `${release} is not on a site of --site, so there is nothing to correct`;
    case 'earlier-lost':
      return `revision ${against.revision} of ${release} is not under --site as it was published, so nobody can say what it tells when it comes back: put the site back first (cifra publish put-back), or write "withdraws": true in ${about}`;
    case 'hides-more':
      return `cells that can be read now would be hidden (${against.cells}): write "withdraws": true in ${about}, so that earlier revisions are taken away`;
  }
}

/** Of which survey a release is, as far as it names it. */
export function surveyInWords(survey: NamedSurvey | undefined): string {
  return survey ? `the ${survey.kind} ${survey.key}` : 'interviews whose edition is not named';
}
