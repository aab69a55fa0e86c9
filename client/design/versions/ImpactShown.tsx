import { useCallback, useState } from 'react';
import { getVersionWork, type VersionWork } from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { ShownChanges, ShownImpact } from './version-desk.ts';
import type { VersionName } from './version-files.ts';

const PARTS = ['figures', 'series', 'forms', 'edits', 'scenarios', 'exports', 'variables'] as const;

/** What the changes touch, and how much was done with the earlier version. */
export function ImpactShown({ impact, earlier }: { impact: ShownChanges['impact']; earlier: VersionName }) {
  const text = useTexts(designVersionsTexts).impact;
  const [of, setOf] = useState<'risky' | 'all'>('risky');
  return (
    <section className="versions-impact" aria-labelledby="versions-impact">
      <h2 id="versions-impact">{text.title}</h2>
      <fieldset className="versions-choice">
        <legend className="visually-hidden">{text.of}</legend>
        {(['risky', 'all'] as const).map((value) => (
          <button key={value} type="button" aria-pressed={value === of} onClick={() => setOf(value)}>
            {text.ofs[value]}
          </button>
        ))}
      </fieldset>
      <dl>
        {PARTS.map((part) => (
          <ImpactPart key={part} part={part} names={impact[of][part]} />
        ))}
      </dl>
      <WorkShown earlier={earlier} />
    </section>
  );
}

/** Names that are read at a glance; of more, the number, and the names when somebody opens them. */
const AT_A_GLANCE = 6;

function ImpactPart({ part, names }: { part: keyof ShownImpact; names: readonly string[] }) {
  const text = useTexts(designVersionsTexts).impact;
  const { locale } = useLanguage();
  const isUnit = (name: string): name is keyof typeof text.units => Object.hasOwn(text.units, name);
  // Titles of scenarios are sentences with commas of their own.
  const said =
    part === 'scenarios' ? (
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    ) : (
      names.map((name) => (part === 'exports' && isUnit(name) ? text.units[name] : name)).join(', ')
    );
  return (
    <div>
      <dt>{text.parts[part]}</dt>
      <dd>
        {names.length === 0 && text.none}
        {names.length > 0 && names.length <= AT_A_GLANCE && said}
        {names.length > AT_A_GLANCE && (
          <details>
            <summary>{formatNumber(names.length, locale)}</summary>
            {said}
          </details>
        )}
      </dd>
    </div>
  );
}

function WorkShown({ earlier }: { earlier: VersionName }) {
  const text = useTexts(designVersionsTexts).impact;
  const { locale } = useLanguage();
  const { id, version } = earlier;
  const ask = useCallback((signal: AbortSignal) => call(getVersionWork, { params: { id }, signal }), [id]);
  const { reply } = useReply(ask, NOTHING);
  if (reply.state !== 'here') return null;
  const { versions, backedUpDrafts } = reply.value;
  const { interviews, tablets, forNew, drafts } = versions.find((one) => one.version === version) ?? NO_WORK;
  return (
    <>
      <h3>{text.work}</h3>
      <p>{text.interviews({ n: interviews, count: formatNumber(interviews, locale), version })}</p>
      <p>
        {text.tablets({ n: tablets, count: formatNumber(tablets, locale), version })}
        {tablets > 0 && ' '}
        {tablets > 0 &&
          (drafts === undefined
            ? text.untold({ n: forNew.length, editions: new Intl.ListFormat(locale).format(forNew) })
            : text.begun({ n: drafts, count: formatNumber(drafts, locale) }))}
      </p>
      <p>{text.drafts({ n: backedUpDrafts, count: formatNumber(backedUpDrafts, locale) })}</p>
    </>
  );
}

/** Of a version with which nothing was done. */
const NO_WORK: Omit<VersionWork['versions'][number], 'version'> = {
  interviews: 0,
  tablets: 0,
  forNew: [],
  drafts: 0,
};

/** The draft's own session hears of an ended session. */
const NOTHING = () => {};
