import { describe, expect, it } from 'vitest';
import { circlesOfValues } from './architecture/circles.ts';
import { forbiddenImports, impureFiles } from './architecture/doors.ts';
import { fixedValuesInSmallLetters } from './architecture/fixed-values.ts';
import { importsThatRunUp } from './architecture/floors.ts';
import { brokenHabits, namesExportedTwice } from './architecture/habits.ts';
import { houseOnDisk } from './architecture/house.ts';
import { absentPackages, absentPaths } from './architecture/named-things.ts';
import { idlePackages } from './architecture/packages.ts';
import { readPage } from './architecture/page.ts';
import { crowdedFolders, roomsNotDrawn } from './architecture/rooms.ts';

const house = houseOnDisk();
const page = readPage(house.get('docs/architecture.md')!);

describe('docs/architecture.md', () => {
  it('names only paths that exist', () => {
    expect(absentPaths(house, page)).toEqual([]);
  });

  it('names only packages that package.json has', () => {
    expect(absentPackages(house, page)).toEqual([]);
  });

  it('draws every room of every part', () => {
    expect(roomsNotDrawn(house, page)).toEqual([]);
  });
});

describe('the house', () => {
  it('imports only from the same floor or a lower one', () => {
    expect(importsThatRunUp(house, page)).toEqual([]);
  });

  it('has no circle of values', () => {
    expect(circlesOfValues(house)).toEqual([]);
  });

  it('goes from part to part through doors, and uses the packages of each part only', () => {
    expect(forbiddenImports(house, page)).toEqual([]);
  });

  it('keeps clocks, files, environments and random sources out of estimation and questionnaires', () => {
    expect(impureFiles(house)).toEqual([]);
  });

  it('has no package that nothing imports', () => {
    expect(idlePackages(house)).toEqual([]);
  });

  it('has no folder with more files than one trade needs', () => {
    expect(crowdedFolders(house)).toEqual([]);
  });
});

describe('the style of the house', () => {
  it('holds in every line that a test can judge', () => {
    expect(brokenHabits(house)).toEqual([]);
  });

  it('writes fixed values at the top of a module in UPPER_SNAKE', () => {
    expect(fixedValuesInSmallLetters(house)).toEqual([]);
  });

  it('gives two exported things two names', () => {
    expect(namesExportedTwice(house)).toEqual([]);
  });
});
