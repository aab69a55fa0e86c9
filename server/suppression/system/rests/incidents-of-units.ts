import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { figureCandidates } from '../../../analysis/tables/figure-candidates.ts';
import { countedIn } from '../counted-groups.ts';
import type { ReleasedFigure } from '../covers.ts';
import { domainText, type QuantityBook } from '../quantity-book.ts';
import type { RecordsInDomains } from '../records-in-domains.ts';
import type { FigureSubjects } from '../subjects.ts';

/**
 * The incidents themselves of which figures of persons and households tell the sum, where incidents stand in the tables
 * too: what is left of a set follows from one as from the other.
 */
export function enterIncidentsOfUnits(
  book: QuantityBook,
  figures: readonly ReleasedFigure[],
  of: {
    readonly file: AnalysisFile;
    readonly within: RecordsInDomains;
    readonly subjectsOf: (figure: ReleasedFigure['figure']) => FigureSubjects;
  },
): ReleasedFigure[] {
  const told = new Set(figures.filter(({ figure }) => figure.id === 'crimes').map(({ subjects }) => subjects.sameAs));
  const ofUnits = figures.filter(
    ({ figure, subjects: { sameAs } }) => figure.unit !== 'incident' && sameAs !== undefined && !told.has(sameAs),
  );
  if (ofUnits.length === 0 || ofUnits.length === figures.length) return [];
  const domains = new Set(
    [...book.entries.values()].flatMap(({ subject, domain }) =>
      subject.records.unit === 'incident' ? [domainText(domain)] : [],
    ),
  );
  if (domains.size === 0) return [];
  const found = figureCandidates(of.file)('crimes');
  if ('lacks' in found) return [];
  return ofUnits.flatMap(({ subjects }) => {
    const entries = [...book.entries.values()].filter(
      ({ subject, domain }) => subject.key === subjects.counted.key && domains.has(domainText(domain)),
    );
    const incidents = found.find((one) => of.subjectsOf(one).sameAs === subjects.sameAs);
    if (entries.length === 0 || incidents === undefined) return [];
    const own = { figure: incidents, subjects: of.subjectsOf(incidents) };
    for (const { domain } of entries)
      book.add(own.subjects.counted, domain, countedIn(own.subjects.counted, of.within.rows('incident', domain)));
    return [own];
  });
}
