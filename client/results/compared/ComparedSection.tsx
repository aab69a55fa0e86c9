import { GitCompareArrows, RotateCw } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { type ComparedTable, type FigureSource, type TableSpec, tableSchema, valueName, variableName } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import { replaceAddress, useAddress } from '../../shell/use-address.ts';
import { comparedTexts } from '../../text/compared/compared-texts.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { SourceFields } from '../sources/SourceFields.tsx';
import { SourceProblem } from '../sources/SourceProblem.tsx';
import { useSources } from '../sources/use-sources.ts';
import { Tick } from '../tables/making/Tick.tsx';
import { type WrittenSpec, wholeSpec } from '../tables/model/spec.ts';
import { SpecFindings } from '../tables/shown/SpecFindings.tsx';
import { ComparedTableView } from './ComparedTableView.tsx';
import { type ChosenComparison, readComparison, writeComparison } from './compared-address.ts';
import { SeriesPart } from './series/SeriesPart.tsx';
import { type ComparisonQuestion, useComparisons, useEditions } from './use-comparisons.ts';

interface ComparedSectionProps {
  readonly survey: string;
  /** The specification of a table that was made. */
  readonly text: string;
  /** The same as it is worked on, with what it compares. */
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
  /** What the table is made from. */
  readonly source: FigureSource;
  /** Values of each variable in the edition. */
  readonly variables: readonly { readonly variable: string; readonly values: readonly string[] }[];
  /** What stands here now; undefined while nothing is compared. */
  readonly onCompared: (compared: ComparedTable | undefined) => void;
  readonly onSessionEnded: () => void;
}

/**
 * What of a table is compared, and with which edition. Nothing is compared before somebody asks for it, here or by the
 * address.
 */
export function ComparedSection({
  survey,
  text,
  spec: written,
  onChange,
  source,
  variables,
  onCompared,
  onSessionEnded,
}: ComparedSectionProps) {
  const words = useTexts(comparedTexts);
  const texts = useResultsTexts();
  const heading = useId();
  // What is declared a moment ago counts, before the table is made anew.
  const spec = wholeSpec(written) ?? tableSchema.parse(JSON.parse(text));
  const [first] = spec.compare?.between ?? [];
  const editions = useEditions(onSessionEnded);
  const others = [...editions].filter(([key]) => key !== survey);
  const { path, search } = useAddress();
  const [shared] = useState(() => comparisonHere(search, survey));
  const [chosen, setChosen] = useState<ChosenComparison>(
    shared ?? {
      variable: first?.variable ?? '',
      reference: first?.reference ?? '',
      edition: '',
      sharedPsus: spec.compare?.sharedPsus ?? false,
      otherSource: {},
    },
  );
  const [isRefused, setRefused] = useState(false);
  // A variable that the table is no longer divided by is not compared.
  const divided = spec.by.find(({ variable }) => variable === chosen.variable);
  const values = divided?.values ?? variables.find(({ variable }) => variable === divided?.variable)?.values ?? [];
  const change = (part: Partial<ChosenComparison>) => {
    setRefused(false);
    setChosen({ ...chosen, ...part });
  };
  const question = (): ComparisonQuestion | undefined => {
    const { edition, sharedPsus, otherSource } = chosen;
    if (divided === undefined && edition === '') return undefined;
    return { survey, text: comparedText(spec, divided && chosen, sharedPsus), with: edition, source, otherSource };
  };
  const [asked, setAsked] = useState(() => shared && question());
  const compare = () => {
    const next = question();
    if (next === undefined) return setRefused(true);
    setAsked(next);
    // Who is given the address sees the same.
    replaceAddress(path, writeComparison({ ...chosen, variable: divided?.variable ?? '' }, search));
  };
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h3 id={heading}>{words.heading}</h3>
      <p className="quiet">{words.hint}</p>
      <div className="compared-choices">
        <SelectField
          label={words.between}
          none={words.nothingBetween}
          value={divided ? chosen.variable : ''}
          options={spec.by.map(({ variable }) => [variable, variableName(texts, variable)] as const)}
          onChoose={(variable) => change({ variable, reference: '' })}
        />
        {divided && (
          <SelectField
            label={words.reference}
            none={words.allPairs}
            value={values.includes(chosen.reference) ? chosen.reference : ''}
            options={values.map((value) => [value, valueName(texts, chosen.variable, value)] as const)}
            onChoose={(reference) => change({ reference })}
          />
        )}
        {others.length > 0 && (
          <SelectField
            label={words.edition}
            none={words.noEdition}
            value={chosen.edition}
            options={others}
            onChoose={(edition) => change({ edition, otherSource: {} })}
          />
        )}
        {chosen.edition !== '' && (
          <SourceOfOther
            key={chosen.edition}
            edition={{ key: chosen.edition, title: editions.get(chosen.edition) ?? chosen.edition }}
            source={chosen.otherSource}
            onChange={(otherSource) => change({ otherSource })}
            onSessionEnded={onSessionEnded}
          />
        )}
      </div>
      {chosen.edition !== '' && (
        <Tick
          kind="checkbox"
          label={words.sharedPsus}
          isOn={chosen.sharedPsus}
          onChange={(sharedPsus) => change({ sharedPsus })}
        />
      )}
      <SeriesPart
        spec={written}
        indicators={[...new Set(spec.figures.map(({ indicator }) => indicator))]}
        crimes={[...new Set(spec.figures.flatMap(({ crimes }) => (Array.isArray(crimes) ? crimes : [])))]}
        editions={others}
        onChange={onChange}
      />
      <div className="row">
        <Button kind="primary" icon={GitCompareArrows} onClick={compare}>
          {words.compare}
        </Button>
        <span role="status">{isRefused && words.chooseFirst}</span>
      </div>
      {asked && (
        <MadeComparisons question={asked} editions={editions} onCompared={onCompared} onSessionEnded={onSessionEnded} />
      )}
    </section>
  );
}

/** An edition is not compared with itself: the address may have led to this one from another. */
function comparisonHere(search: string, survey: string): ChosenComparison | undefined {
  const named = readComparison(search);
  if (named?.edition !== survey) return named;
  return named.variable === '' ? undefined : { ...named, edition: '', otherSource: {} };
}

/** What the figures of the other edition are made from. */
function SourceOfOther({
  edition,
  source,
  onChange,
  onSessionEnded,
}: {
  readonly edition: { readonly key: string; readonly title: string };
  readonly source: FigureSource;
  readonly onChange: (source: FigureSource) => void;
  readonly onSessionEnded: () => void;
}) {
  const texts = useTexts(sourceTexts);
  const sources = useSources(edition.key, onSessionEnded);
  if (sources.weightings.length + sources.files.length === 0) return null;
  const labels = { weights: texts.weightsOf(edition.title), interviews: texts.interviewsOf(edition.title) };
  return <SourceFields sources={sources} source={source} labels={labels} onChange={onChange} />;
}

/** The specification with what was chosen in the place of what it compares. */
function comparedText(
  { compare, ...spec }: TableSpec,
  between: Pick<ChosenComparison, 'variable' | 'reference'> | undefined,
  sharedPsus: boolean,
): string {
  const { variable, reference } = between ?? {};
  const pairs = variable === undefined ? [] : [{ variable, ...(reference ? { reference } : {}) }];
  return JSON.stringify({ ...spec, compare: { ...compare, between: pairs, sharedPsus } }, null, 2);
}

function MadeComparisons({
  question,
  editions,
  onCompared,
  onSessionEnded,
}: Pick<ComparedSectionProps, 'onCompared'> & {
  readonly question: ComparisonQuestion;
  readonly editions: ReadonlyMap<string, string>;
  readonly onSessionEnded: () => void;
}) {
  const words = useTexts(comparedTexts);
  const { reply, again, isWaiting, wait, isCancelled, onCancel } = useComparisons(question, onSessionEnded);
  const compared = reply.state === 'here' && 'compared' in reply.value ? reply.value.compared : undefined;
  useEffect(() => {
    onCompared(compared);
    return () => onCompared(undefined);
  }, [compared, onCompared]);
  const steps = words.steps[wait.progress?.task ?? 'make-comparisons'];
  return (
    <>
      <p role="status" className={isWaiting ? 'quiet' : 'visually-hidden'}>
        {isWaiting && <WaitWords words={steps} progress={wait.progress} />}
      </p>
      {isWaiting && wait.isLong && <WaitBar {...wait} words={steps} onCancel={onCancel} />}
      {isCancelled && (
        <Banner>
          <p>{words.cancelled}</p>
          <div>
            <Button icon={RotateCw} onClick={again}>
              {words.again}
            </Button>
          </div>
        </Banner>
      )}
      {reply.state === 'failed' && !isCancelled && (
        <SourceProblem
          problem={reply.problem}
          weighting={question.source.weighting ?? question.otherSource.weighting}
          onRetry={again}
        />
      )}
      {reply.state === 'here' && 'findings' in reply.value && (
        <SpecFindings title={words.refused} findings={reply.value.findings} />
      )}
      {compared && <ComparedTableView compared={compared} editions={editions} />}
    </>
  );
}
