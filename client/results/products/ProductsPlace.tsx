import '../results.css';
import '../tables/tables.css';
import '../downloads/downloads.css';
import '../../components/files/file-form.css';
import './products.css';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { hrefOf } from '../../shell/use-address.ts';
import { type ProductKind, productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useChangingSources } from '../sources/use-sources.ts';
import { AnalysisFilePart } from './AnalysisFilePart.tsx';
import { PackagePart } from './PackagePart.tsx';
import { PublicFilePart } from './PublicFilePart.tsx';
import { ReportPart } from './ReportPart.tsx';
import { VerifyPart } from './VerifyPart.tsx';

interface ProductsPlaceProps {
  /** Which of the pages; the first one where it is absent. */
  readonly item: string | undefined;
  readonly onSessionEnded: () => void;
}

const KINDS = ['report', 'analysis-file', 'public-file', 'package', 'verify'] as const satisfies readonly ProductKind[];

/** What leaves the office: reports, public-use files and packages; analysis files; and packages of others verified. */
export function ProductsPlace({ item, onSessionEnded }: ProductsPlaceProps) {
  const texts = useTexts(productTexts);
  const survey = useEdition().edition.key;
  const { sources, again } = useChangingSources(survey, onSessionEnded);
  const kind = KINDS.find((one) => one === item) ?? KINDS[0];
  const part = { survey, sources, onSourcesChanged: again, onSessionEnded };
  return (
    <div className="stack products">
      <h1>{texts.title}</h1>
      <nav className="tabs" aria-label={texts.tabsLabel}>
        {KINDS.map((one) => (
          <a key={one} href={hrefOf(['products', one])} aria-current={one === kind ? 'page' : undefined}>
            {texts.kinds[one]}
          </a>
        ))}
      </nav>
      {/* Another edition has other files and tables. */}
      <section key={`${kind} ${survey}`} className="card stack" aria-labelledby="product">
        <h2 id="product">{texts.kinds[kind]}</h2>
        <p>{texts.what[kind]}</p>
        <p className="quiet">{texts.who[kind]}</p>
        {kind === 'report' && <ReportPart {...part} />}
        {kind === 'analysis-file' && <AnalysisFilePart {...part} />}
        {kind === 'public-file' && <PublicFilePart {...part} />}
        {kind === 'package' && <PackagePart {...part} />}
        {kind === 'verify' && <VerifyPart {...part} />}
      </section>
    </div>
  );
}
