import { type CrimeType, compileCondition, type Instrument, type Value } from '#questionnaires';

/** Gives the answer of a household to the question of a name. */
type ReadAnswer = (name: string) => Value | undefined;

/** Whether the answers of a household say that it could suffer a crime. */
interface RiskCondition {
  readonly crime: string;
  readonly couldSuffer: (read: ReadAnswer) => boolean;
}

/** Whether the catalogue says who could suffer a crime; without, everybody could. */
export function hasRiskCondition({ gate, atRisk }: CrimeType): boolean {
  return (atRisk ?? gate) !== undefined;
}

/**
 * Who could suffer each crime, of those that not everybody could: owners of the good, people with a contact.
 * Those who do not know are asked about the crime, but are not known to be at risk.
 */
export function riskConditions(instrument: Instrument): readonly RiskCondition[] {
  return instrument.derive(compileRisks);
}

function compileRisks({ crimes }: Instrument): RiskCondition[] {
  return crimes.flatMap(({ key, gate, atRisk = gate }) => {
    if (atRisk === undefined) return [];
    return [{ crime: key, couldSuffer: compileCondition<ReadAnswer>(atRisk, (name) => (read) => read(name)) }];
  });
}
