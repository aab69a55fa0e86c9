import { describe, expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { notPrepared } from '../../../server/publishing/office/refused/not-prepared.ts';
import { roomLeft } from '../../../server/suppression/attack/room.ts';
import { linearSolver } from '../../../server/suppression/attack/solver.ts';
import { hiddenCells } from '../../../server/suppression/hidden-cells.ts';
import { primaryQuantities } from '../../../server/suppression/primary.ts';
import { suppress } from '../../../server/suppression/suppress.ts';
import { MOST_WORK, TooLargeToAttack, workLeft } from '../../../server/suppression/work-left.ts';
import { randomTable } from './random-systems.ts';

const rules = rulesSchema.parse({});

describe('a release that is too large for the attack', () => {
  it('is refused with its number of cells and what to do, once the work that is left for it is done', async () => {
    const system = randomTable([6, 4, 3], { seed: 1, groups: true, most: 8 });
    const refused = await suppress(system, rules, { mostWork: 100 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooLargeToAttack);
    expect(refused).toMatchObject({ cells: system.cells.length });
    expect((refused as Error).message).toContain(`${system.cells.length} cells`);
    expect((refused as Error).message).toContain('put fewer figures or groups in one release, or join ages or areas');
  });

  it('is refused at the same work each time, and never below it', async () => {
    const system = randomTable([6, 4, 3], { seed: 1, groups: true, most: 8 });
    const { work, hidden } = await suppress(system, rules);
    expect(work).toBeGreaterThan(0);
    const again = await suppress(system, rules, { mostWork: work });
    expect([...again.hidden.cells]).toEqual([...hidden.cells]);
    await expect(suppress(system, rules, { mostWork: work - 1 })).rejects.toThrow(TooLargeToAttack);
  });

  it('is one with many thousands of cells: tables of some hundreds take less than a hundredth of the work', async () => {
    const system = randomTable([8, 6, 4], { seed: 2, groups: true, most: 12 });
    const { work } = await suppress(system, rules);
    expect(work).toBeLessThan(MOST_WORK / 100);
  });

  it('is rarely one where very much is held tight: limits are looked for of a few at once', async () => {
    const system = randomTable([6, 4, 3], { seed: 1, groups: true, most: 8 });
    const hidden = hiddenCells(system);
    const primary = [...primaryQuantities(system, rules).keys()];
    for (const quantity of primary) hidden.hide(quantity);
    const reaches = new Map(primary.map((quantity) => [quantity, 1]));
    const roomOf = async () =>
      roomLeft(await linearSolver(), system, { hidden, reaches, work: workLeft(system.cells.length, MOST_WORK) });
    const all = await roomOf();
    const few = await roomOf();
    const everything = await all.look('cases');
    const some = await few.look('cases', 1);
    const tight = (looked: typeof some) => [...looked].filter(([, { shows }]) => shows !== 'at-least');
    expect(tight(some).length).toBeGreaterThan(0);
    expect(tight(some).length).toBeLessThan(tight(everything).length);
    expect(few.programs()).toBeLessThan(all.programs());
    for (const [quantity, { shows }] of some) expect(shows).toBe(everything.get(quantity)!.shows);
  });

  it('has a problem of its own on the page', () => {
    const problem = notPrepared({ code: 'too-large-to-attack', cells: 5565 });
    expect(problem.code).toBe('release-not-prepared');
    expect(problem.flaw).toEqual({ code: 'too-large-to-attack', about: { cells: 5565 } });
  });
});
