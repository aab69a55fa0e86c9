import { describe, expect, it } from 'vitest';
import { estimatesOf, rowOf, smallStudy } from './small-survey.ts';

// Household weights 10, person weights 20 and 30; stratum s1 has the PSUs p1, p2, stratum s2 has q1, q2.
const PERSONS = [
  'a,1,25,s1,p1,10,20,1,2',
  'b,2,65,s1,p2,10,30,1,1',
  'c,2,40,s2,q1,10,20,2,2',
  'd,1,98,s2,q2,10,30,1,2',
];
// a: a burglary and two robberies. b: threats. c: vandalism only. d: a burglary.
const INCIDENTS = [
  'i1,a,B,10,1,,,1,,,,,',
  'i2,a,R,20,2,,,,03,,,,',
  'i3,a,R,20,2,,,,06,,,,',
  'i4,b,T,30,2,,,,03,,,,',
  'i5,c,V,10,2,2,,,03,,,,',
  'i6,d,B,10,2,1,2,,,,,,',
];
const rows = () => estimatesOf(PERSONS, INCIDENTS);

describe('units never mix', () => {
  it('a figure of persons divides incidents of persons by persons', async () => {
    const found = await rows();
    expect(rowOf(found, 'victims_person', 'any_person')?.estimate).toBe(50);
    expect(rowOf(found, 'prevalence_person', 'any_person')?.estimate).toBeCloseTo(50_000, 9);
    expect(rowOf(found, 'incidence_person', 'any_person')?.estimate).toBeCloseTo(70_000, 9);
    expect(rowOf(found, 'concentration_person', 'any_person')?.estimate).toBeCloseTo(70 / 50, 12);
  });

  it('a figure of households divides incidents of households by households', async () => {
    const found = await rows();
    expect(rowOf(found, 'victims_household', 'any_household')?.estimate).toBe(20);
    expect(rowOf(found, 'prevalence_household', 'any_household')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(found, 'incidence_household', 'burglary')?.estimate).toBeCloseTo(50_000, 9);
    expect(rowOf(found, 'concentration_household', 'burglary')?.estimate).toBeCloseTo(1, 12);
  });

  it('person indicators do not exist for household crimes, nor household ones for person crimes or for sex and age', async () => {
    const found = await rows();
    const of = (indicator: string) => found.filter((row) => row.indicator === indicator);
    expect(new Set(of('prevalence_person').map((row) => row.crime))).toEqual(
      new Set(['robbery', 'threats', 'any_person']),
    );
    expect(new Set(of('prevalence_household').map((row) => row.crime))).toEqual(
      new Set(['burglary', 'vandalism', 'any_household']),
    );
    for (const indicator of ['households', 'victims_household', 'prevalence_household', 'prevalence_household_any']) {
      expect(of(indicator).every((row) => !('sex' in row.domain) && !('age_group' in row.domain))).toBe(true);
    }
  });

  it("INEGI's variants mix units under their own names", async () => {
    const found = await rows();
    // a, b and d reported something in the pool; the incidents weigh 10 + 40 + 30 + 10.
    expect(rowOf(found, 'victims_adult_any', 'any')?.estimate).toBe(80);
    expect(rowOf(found, 'prevalence_adult_any', 'any')?.estimate).toBeCloseTo(80_000, 9);
    expect(rowOf(found, 'incidence_adult_any', 'any')?.estimate).toBeCloseTo(90_000, 9);
    expect(rowOf(found, 'concentration_adult_any', 'any')?.estimate).toBeCloseTo(90 / 80, 12);
    // A burglary through the adult: 20 crimes, 50 adults who reported one.
    expect(rowOf(found, 'concentration_adult_any', 'burglary')?.estimate).toBeCloseTo(20 / 50, 12);
  });

  it('a household is touched by a crime of the household, of its adult or of another member', async () => {
    expect(rowOf(await rows(), 'prevalence_household_any', 'any')?.estimate).toBeCloseTo(0.75, 12);
    const quiet = [...PERSONS.slice(0, 2), 'c,2,40,s2,q1,10,20,2,1', 'd,1,98,s2,q2,10,30,1,2'];
    expect(rowOf(await estimatesOf(quiet, INCIDENTS), 'prevalence_household_any', 'any')?.estimate).toBeCloseTo(1, 12);
  });

  it('a survey that does not ask about other members has no such figure, rather than one that is too small', async () => {
    const study = smallStudy();
    study.households.memberVictim = undefined;
    const row = rowOf(await estimatesOf(PERSONS, INCIDENTS, study), 'prevalence_household_any', 'any');
    expect(row).toMatchObject({ estimate: null, se: null, n: 0, label: 'none' });
  });

  it('prevalence at risk has only the owners below', async () => {
    expect(rowOf(await rows(), 'prevalence_at_risk', 'burglary')).toMatchObject({ estimate: 2 / 3, n: 3 });
  });
});

describe('what is in a total', () => {
  it('vandalism has rows of its own and is in no total', async () => {
    const found = await rows();
    expect(rowOf(found, 'crimes', 'vandalism')?.estimate).toBe(10);
    expect(rowOf(found, 'prevalence_household', 'vandalism')?.estimate).toBeCloseTo(0.25, 12);
    expect(rowOf(found, 'crimes', 'any')?.estimate).toBe(90);
    expect(rowOf(found, 'crimes', 'any_household')?.estimate).toBe(20);
    expect(rowOf(found, 'prevalence_adult_any', 'vandalism')).toBeUndefined();
  });

  it('an adult of unknown age is in no age group but in every total', async () => {
    const found = await rows();
    const byAge = (group: string) =>
      rowOf(found, 'adults', 'any', { domain: { age_group: group } })?.estimate as number;
    expect(byAge('18-59') + byAge('60+')).toBe(70);
    expect(rowOf(found, 'adults', 'any')?.estimate).toBe(100);
    expect(rowOf(found, 'population_composition', 'any', { category: 'age_group=unknown' })?.estimate).toBeCloseTo(
      0.3,
      12,
    );
  });

  it('a victim of a series of incidents counts once in prevalence', async () => {
    expect(rowOf(await rows(), 'victims_person', 'robbery')).toMatchObject({ estimate: 20, n: 4 });
  });

  it('an incident abroad is no incident of the survey', async () => {
    const abroad = [...INCIDENTS.slice(0, 3), 'i4,b,T,30,2,,,,03,,,,1', ...INCIDENTS.slice(4)];
    expect(rowOf(await estimatesOf(PERSONS, abroad), 'victims_person', 'threats')?.estimate).toBe(0);
  });

  it('seven times on five forms weigh 7/5 of the level weight on each form, and a cap of five weighs 5/5', async () => {
    const study = smallStudy();
    const series = [1, 2, 3, 4, 5].map((n) => `i${n},a,R,,2,,,,03,,7,5,`);
    const forms = [...series, 'i6,b,B,,2,2,,,03,,1,1,'];
    study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
    expect(rowOf(await estimatesOf(PERSONS, forms, study), 'crimes', 'robbery')).toMatchObject({ estimate: 140, n: 5 });
    expect(rowOf(await estimatesOf(PERSONS, forms, study), 'crimes', 'burglary')?.estimate).toBe(10);
    study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}', cap: 5 };
    expect(rowOf(await estimatesOf(PERSONS, forms, study), 'crimes', 'robbery')?.estimate).toBe(100);
  });
});

describe('victims’ profile', () => {
  it('composition is the share of a group among the victims, risk the share of victims in the group', async () => {
    const found = await rows();
    const female = { category: 'sex=female' };
    expect(rowOf(found, 'population_composition', 'any', female)?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(found, 'victim_composition', 'any_person', female)).toMatchObject({ estimate: 0.6, n: 2 });
    expect(rowOf(found, 'victim_risk', 'any_person', female)).toMatchObject({ estimate: 0.6, n: 2 });
    expect(rowOf(found, 'relative_risk', 'any_person', female)?.estimate).toBeCloseTo(0.6 / 0.4, 12);
    expect(rowOf(found, 'victim_composition', 'burglary', female)).toBeUndefined();
  });
});

it('crimes whose keys are numbers keep their incidents, their weights and their conditions in the order of the study', async () => {
  const numbered = { burglary: '02', vandalism: '12', robbery: '10', threats: '5' };
  const json = Object.entries(numbered).reduce(
    (text, [name, number]) => text.replaceAll(`"${name}"`, `"${number}"`),
    JSON.stringify(smallStudy()),
  );
  const found = await estimatesOf(PERSONS, INCIDENTS, JSON.parse(json));
  const named = await rows();
  for (const [name, number] of Object.entries(numbered)) {
    const [before, after] = [named, found].map((all) => rowOf(all, 'crimes', all === named ? name : number));
    expect({ ...after, crime: name }).toEqual(before);
  }
});
