import { expect, test } from 'vitest';
import { createExport, type ExportPorts, type ExportState } from '../../data/options/export/store';

const FILES = [{ name: 'list.bib', text: '@misc{}' }];

function open(given: Partial<ExportPorts> = {}) {
  let state: ExportState = { format: 'json', busy: false };
  const done: unknown[] = [];
  const ports: ExportPorts = {
    write: async (format) => {
      done.push(format);
      return FILES;
    },
    save: async (files) => void done.push(files),
    copy: async (text) => void done.push(text),
    ...given,
  };
  const store = createExport(ports, (next) => {
    state = next;
  });
  return { store, done, state: () => state };
}

test('saves the files of the chosen format', async () => {
  const { store, done, state } = open();
  store.choose('bibtex');
  await store.save();
  expect(done).toEqual(['bibtex', FILES]);
  expect(state()).toEqual({ format: 'bibtex', busy: false, said: 'saved' });
});

test('copies the text of the one file; what was said ends with another choice', async () => {
  const { store, done, state } = open();
  await store.copy();
  expect(done).toEqual(['json', '@misc{}']);
  expect(state().said).toBe('copied');
  store.choose('csv');
  expect(state().said).toBeUndefined();
});

test('says that copying was not allowed, and why the list could not be read', async () => {
  const { store, state } = open({ copy: () => Promise.reject(new Error('NotAllowedError')) });
  await store.copy();
  expect(state().said).toBe('uncopied');
  const error = Object.assign(new Error('newer'), { name: 'VersionError' });
  const other = open({ write: () => Promise.reject(error) });
  await other.store.save();
  expect(other.state()).toMatchObject({ busy: false, said: 'newer' });
});

test('pressed twice, makes the files once', async () => {
  const { store, done } = open();
  await Promise.all([store.save(), store.save()]);
  expect(done).toEqual(['json', FILES]);
});
