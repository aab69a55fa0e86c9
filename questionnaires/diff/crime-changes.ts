import { ICCS_TAG_NAMES } from '../instrument/iccs-tags.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FoundChange } from './change.ts';
import { type ChangedSetting, changedSettings, settingText } from './changed-settings.ts';
import { type ConditionComparison, conditionList } from './conditions/compare-conditions.ts';
import { crimeSettingReason } from './crime-setting-reason.ts';
import { orderChanges } from './order-changes.ts';
import type { VerdictReason } from './reasons.ts';

/** Crimes that were added to the catalogue, removed or reordered, and everything that changed in a crime. */
export function crimeChanges(before: Instrument, after: Instrument, conditions: ConditionComparison): FoundChange[] {
  const earlierCrimes = new Map(before.crimes.map((crime) => [crime.key, crime]));
  const laterCrimes = new Map(after.crimes.map((crime) => [crime.key, crime]));
  const changes: FoundChange[] = [];
  for (const { key, inUse } of before.crimes) {
    if (laterCrimes.has(key)) continue;
    changes.push({
      kind: 'crime',
      subject: key,
      because: inUse ? 'crime-gone' : 'not-in-use',
      say: (voice) => voice.words.crimeGone(voice.crime(key)),
    });
  }
  for (const crime of after.crimes) {
    const { key, inUse } = crime;
    if (earlierCrimes.has(key)) continue;
    const say: FoundChange['say'] = (voice) => voice.words.crimeNew({ key: voice.crime(key), isAsked: inUse });
    changes.push({ kind: 'crime', subject: key, because: reasonOfNew(after, crime), say });
  }
  const inOrder = { kind: 'crime' } as const;
  changes.push(...orderChanges([...earlierCrimes.keys()], [...laterCrimes.keys()], inOrder, 'screener-order'));
  for (const later of after.crimes) {
    const earlier = earlierCrimes.get(later.key);
    if (earlier) changes.push(...changesOfCrime(after, earlier, later, conditions));
  }
  changes.push(...precedenceChange(before, after), ...tagChanges(before, after, conditions));
  return changes;
}

/** Whether another crime counts of two under which one incident was told. Crimes of one version only are left out. */
function precedenceChange({ precedence: before, crimes: earlier }: Instrument, later: Instrument): FoundChange[] {
  const inBoth = (key: string) => [earlier, later.crimes].every((crimes) => crimes.some((crime) => crime.key === key));
  const first = before.filter(inBoth);
  const second = later.precedence.filter(inBoth);
  if (first.join() === second.join()) return [];
  const say: FoundChange['say'] = (voice) =>
    voice.words.precedence({ now: voice.crimes(second), before: voice.crimes(first) });
  return [{ kind: 'crime', subject: 'precedence', before, after: later.precedence, because: 'counted-otherwise', say }];
}

/** Tags whose rules give other values. Nothing that was published rests on them, so no series breaks. */
function tagChanges(before: Instrument, after: Instrument, conditions: ConditionComparison): FoundChange[] {
  return ICCS_TAG_NAMES.flatMap((tag): FoundChange[] => {
    const [earlier = [], later = []] = [before.iccsTags[tag], after.iccsTags[tag]];
    const isSame =
      earlier.length === later.length &&
      earlier.every(({ when, is }, place) => later[place]!.is === is && conditions.same([when], [later[place]!.when]));
    if (isSame) return [];
    const change = earlier.length === 0 ? 'new' : later.length === 0 ? 'gone' : 'changed';
    const say: FoundChange['say'] = ({ words }) => words.tag({ tag, change });
    return [{ kind: 'crime', subject: `iccs_${tag}`, because: 'note', before: earlier, after: later, say }];
  });
}

function changesOfCrime(
  instrument: Instrument,
  before: CrimeType,
  after: CrimeType,
  conditions: ConditionComparison,
): FoundChange[] {
  return [
    ...gateChanges(before, after, conditions),
    ...ruleChanges(before, after, conditions),
    ...changedSettings(otherSettings(before), otherSettings(after)).map((setting) =>
      settingChange(instrument, after, setting),
    ),
  ];
}

/** Whether other people are asked about the crime. */
function gateChanges(before: CrimeType, after: CrimeType, conditions: ConditionComparison): FoundChange[] {
  const earlier = conditionList(before.gate);
  const later = conditionList(after.gate);
  if (conditions.same(earlier, later)) return [];
  return [
    {
      kind: 'routing',
      subject: after.key,
      before: before.gate,
      after: after.gate,
      because: after.inUse ? 'crime-asked-of-others' : 'not-in-use',
      say: (voice) =>
        voice.words.asked({
          subject: voice.words.crime(voice.crime(after.key)),
          before: voice.before(earlier),
          after: voice.after(later),
        }),
    },
  ];
}

type IccsRules = CrimeType['iccs']['rules'];

/** Rules that give an incident another ICCS code. The first that holds counts, so their order matters. */
function ruleChanges(before: CrimeType, after: CrimeType, conditions: ConditionComparison): FoundChange[] {
  const { key } = after;
  const earlierRules = before.iccs.rules;
  const laterRules = after.iccs.rules;
  const change = (say: FoundChange['say']): FoundChange => ({
    kind: 'crime',
    subject: key,
    because: after.inUse ? 'iccs-code' : 'not-in-use',
    before: earlierRules,
    after: laterRules,
    say,
  });
  const isIn = (rules: IccsRules, { code, when }: IccsRules[number]) =>
    rules.some((rule) => rule.code === code && conditions.same([rule.when], [when]));
  const commonCodes = (rules: IccsRules, others: IccsRules) =>
    rules
      .filter((rule) => isIn(others, rule))
      .map(({ code }) => code)
      .join(', ');
  const changes: FoundChange[] = [];
  for (const rule of earlierRules) {
    if (isIn(laterRules, rule)) continue;
    const { code, when } = rule;
    changes.push(
      change((voice) =>
        voice.words.iccs({
          key: voice.crime(key),
          code,
          when: voice.before([when]) ?? voice.words.always,
          isNow: false,
        }),
      ),
    );
  }
  for (const rule of laterRules) {
    if (isIn(earlierRules, rule)) continue;
    const { code, when } = rule;
    changes.push(
      change((voice) =>
        voice.words.iccs({ key: voice.crime(key), code, when: voice.after([when]) ?? voice.words.always, isNow: true }),
      ),
    );
  }
  if (commonCodes(earlierRules, laterRules) !== commonCodes(laterRules, earlierRules)) {
    const codes = laterRules.map(({ code }) => code).join(', ');
    changes.push(change((voice) => voice.words.iccsOrder({ key: voice.crime(key), codes })));
  }
  return changes;
}

/** A crime without its gate and its ICCS rules, which have changes of their own. */
function otherSettings(crime: CrimeType): Record<string, unknown> {
  const settings = Object.entries(crime).filter(([name]) => !['gate', 'iccs'].includes(name));
  const iccs = Object.entries(crime.iccs).filter(([name]) => name !== 'rules');
  return { ...Object.fromEntries(settings), iccs: Object.fromEntries(iccs) };
}

function settingChange(
  instrument: Instrument,
  crime: CrimeType,
  { path, earlier, later }: ChangedSetting,
): FoundChange {
  const { key } = crime;
  const about = { kind: 'crime', subject: key, before: earlier, after: later } as const;
  if (path === 'inUse') {
    const because = later ? reasonOfNew(instrument, crime) : 'crime-gone';
    return {
      ...about,
      because,
      say: (voice) => voice.words.crimeAsked({ key: voice.crime(key), isAsked: Boolean(later) }),
    };
  }
  const say: FoundChange['say'] = (voice) => {
    const { words } = voice;
    if (path === 'countsAs') {
      const as = later as CrimeType['countsAs'];
      return words.countsAs({ key: voice.crime(key), as: as && { ...as, crime: voice.crime(as.crime) } });
    }
    const values = { now: settingText(later, words), before: settingText(earlier, words) };
    return words.setting({ of: 'crime', name: voice.crime(key), setting: path, ...values });
  };
  const because = crime.inUse ? crimeSettingReason(path) : 'not-in-use';
  return { ...about, because, say };
}

/** Why a crime matters that was not asked before: totals of which it is part count more than they did. */
function reasonOfNew({ eventSets }: Instrument, { key, inUse, level, countsAs }: CrimeType): VerdictReason {
  if (!inUse || level === 'member' || countsAs !== undefined) return 'crime-new';
  const isIn = eventSets.some((set) => (set.level === 'both' || set.level === level) && !set.except.includes(key));
  return isIn ? 'crime-in-totals' : 'crime-new';
}
