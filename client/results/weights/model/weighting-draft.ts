import type { z } from 'zod';
import {
  type SavedWeighting,
  type SavedWeightingHead,
  type TotalsFile,
  WEIGHT_NAMES,
  type WeightName,
  weightingSchema,
} from '#contract';

/** A specification as it is written: what has a default may be left out. */
export type WrittenWeighting = z.input<typeof weightingSchema>;

export type WrittenStep = WrittenWeighting['weights']['dwelling'][number];

/** A specification as somebody works on it: what it began with, and what it is now. */
export interface WeightingDraft {
  /** Key under which it is saved, or will be. */
  readonly key: string;
  /** As it was saved last; absent while it never was. */
  readonly saved?: { readonly head: SavedWeightingHead; readonly text: string; readonly totals: readonly TotalsFile[] };
  readonly spec: WrittenWeighting;
  /** As it was read or as the page writes it: the file of `cifra weight`. */
  readonly text: string;
  readonly totals: readonly TotalsFile[];
}

/** With which a new specification begins: the chain of an edition up to the persons who answered. */
export function newWeighting(weighting: string): WrittenWeighting {
  return {
    weighting,
    sample: 'interviews',
    design: {},
    variables: {},
    weights: {
      dwelling: [
        { step: 'design', weight: '1 / {probability}' },
        {
          step: 'eligibility',
          known: "{disposition} <> 'UH' and {disposition} <> 'UO' and {disposition} <> 'open'",
          classes: ['stratum'],
        },
      ],
      household: [
        {
          step: 'nonresponse',
          responded: "{answered} = 'yes'",
          eligible: "{disposition} <> 'NE'",
          classes: ['stratum'],
        },
      ],
      person: [{ step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' }],
    },
  };
}

export function weightingTextOf(spec: WrittenWeighting): string {
  return `${JSON.stringify(spec, null, 2)}\n`;
}

/** A specification in a text; undefined where the text has another shape. */
export function weightingIn(text: string): WrittenWeighting | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return weightingSchema.safeParse(content).success ? (content as WrittenWeighting) : undefined;
  } catch {
    return undefined;
  }
}

/** A saved specification, opened; undefined where this page cannot read it. */
export function weightingDraftOf({ text, totals, ...head }: SavedWeighting): WeightingDraft | undefined {
  const spec = weightingIn(text);
  return spec && { key: head.key, saved: { head, text, totals }, spec, text, totals };
}

/** The draft with another specification. */
export function withWeighting(draft: WeightingDraft, spec: WrittenWeighting): WeightingDraft {
  return { ...draft, spec, text: weightingTextOf(spec) };
}

/** Whether something would be lost. */
export function isWeightingUnsaved({ saved, text, totals }: WeightingDraft): boolean {
  return saved === undefined || saved.text !== text || JSON.stringify(saved.totals) !== JSON.stringify(totals);
}

export function stepsOfWeight({ weights }: WrittenWeighting, weight: WeightName): readonly WrittenStep[] {
  return weights[weight] ?? [];
}

/** The specification with other steps of a weight; the weights stay in their order. */
export function withSteps(spec: WrittenWeighting, weight: WeightName, steps: readonly WrittenStep[]): WrittenWeighting {
  const all = { ...spec.weights, [weight]: steps };
  const weights = Object.fromEntries(WEIGHT_NAMES.filter((name) => all[name]).map((name) => [name, all[name]]));
  return { ...spec, weights: weights as WrittenWeighting['weights'] };
}

/** The name of the file of a specification. */
export function weightingFileName({ weighting }: WrittenWeighting): string {
  const plain = weighting
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'weighting'}.json`;
}

let begun: WeightingDraft | undefined;

/** The new specification that was begun last on this page. */
export function begunWeighting(name: string): WeightingDraft {
  begun ??= draftFrom(newWeighting(name));
  return begun;
}

/** Begins a new specification, of one that was read or of none. */
export function beginWeighting(spec?: WrittenWeighting, text?: string): void {
  begun = spec && draftFrom(spec, text);
}

/** What is worked on and not saved waits while one looks at another page or another edition. */
export function keepBegunWeighting(draft: WeightingDraft): void {
  if (begun?.key === draft.key) begun = draft;
}

function draftFrom(spec: WrittenWeighting, text = weightingTextOf(spec)): WeightingDraft {
  return { key: crypto.randomUUID(), spec, text, totals: [] };
}
