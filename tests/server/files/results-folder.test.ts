import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ResultsFolder } from '../../../server/files/results-folder.ts';
import { tryFile } from '../../../server/files/try-file.ts';
import { folderWith } from '../analysis/small-survey.ts';

const NAMES = ['a.csv', 'b.json'];
const full = () => {
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
};

describe('the results of a run', () => {
  it('replace those of the run before, all of them at once', async () => {
    const folder = folderWith({ 'a.csv': 'old', 'b.json': 'old', 'other.txt': 'kept' });
    const results = new ResultsFolder(folder, NAMES);
    results.open();
    const paths = await results.write({ 'a.csv': () => 'new', 'b.json': () => 'new' });
    expect(paths).toEqual(NAMES.map((name) => join(folder, name)));
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.json', 'other.txt']);
  });

  it('name the place that people know when it cannot be written', () => {
    const folder = folderWith({ 'a.csv': 'old' });
    const place = join(folder, 'a.csv', 'b.csv');
    expect(() => tryFile(place)).toThrow(expect.objectContaining({ code: 'ENOTDIR', path: place }));
  });

  it('leave those of the run before as they were when the disk is full halfway', async () => {
    const folder = folderWith({ 'a.csv': 'old', 'b.json': 'old' });
    const results = new ResultsFolder(folder, NAMES);
    results.open();
    await expect(results.write({ 'a.csv': () => 'new', 'b.json': full })).rejects.toThrow('no space left');
    expect(readdirSync(folder).sort()).toEqual(NAMES);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
    expect(results.older()).toHaveLength(2);
  });

  it('are tried before the work: a folder in the place of one of them is seen', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'b.json'));
    expect(() => new ResultsFolder(folder, NAMES).open()).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });

  it('never take the place of a file that is read, under whatever name, and do not call it a result', async () => {
    const folder = folderWith({ 'a.csv': 'data' });
    symlinkSync('a.csv', join(folder, 'data.csv'));
    const results = new ResultsFolder(folder, NAMES);
    const isInput = expect.objectContaining({ code: 'INPUT', path: join(folder, 'a.csv') });
    expect(() => results.open([join(folder, 'data.csv'), join(folder, 'absent.csv')])).toThrow(isInput);
    expect(results.older()).toEqual([]);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('data');
  });

  it('take the place of a link, not of what it leads to', async () => {
    const folder = folderWith({ 'data.csv': 'data' });
    symlinkSync('data.csv', join(folder, 'a.csv'));
    const results = new ResultsFolder(folder, NAMES);
    results.open([join(folder, 'data.csv')]);
    await results.write({ 'a.csv': () => 'new', 'b.json': () => 'new' });
    expect(readFileSync(join(folder, 'data.csv'), 'utf8')).toBe('data');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new');
  });

  it('of an earlier run are files: a folder and a link that leads to itself are none', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'a.csv'));
    symlinkSync('b.json', join(folder, 'b.json'));
    expect(new ResultsFolder(folder, NAMES).older()).toEqual([]);
  });

  it('leave no folder behind that was made for nothing, and no folder away that somebody else uses', () => {
    const folder = folderWith({});
    const results = new ResultsFolder(join(folder, 'one', 'two'), NAMES);
    results.open();
    expect(existsSync(join(folder, 'one', 'two'))).toBe(true);
    writeFileSync(join(folder, 'one', 'note'), '');
    results.abandon();
    expect(readdirSync(join(folder, 'one'))).toEqual(['note']);
  });
});
