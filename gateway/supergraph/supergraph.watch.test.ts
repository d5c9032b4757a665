import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { SupergraphWatch, type WatchedFile } from './supergraph.watch.js';

interface FakeFile extends WatchedFile {
  text: string | null;
  written: number;
  fault: NodeJS.ErrnoException | null;
  reads: number;
  /** What happens while it is read. */
  whileRead: () => void;
}

function openWatch(taken = 'first') {
  const file: FakeFile = {
    text: taken,
    written: 0,
    fault: null,
    reads: 0,
    whileRead: () => undefined,
    stamp: async () => (file.text === null ? null : String(file.written)),
    async read() {
      if (file.fault) throw file.fault;
      file.reads += 1;
      const { text } = file;
      file.whileRead();
      return text ?? '';
    },
  };
  const offered: string[] = [];
  const log: { msg?: string }[] = [];
  const watch = new SupergraphWatch({
    file,
    taken,
    offer: async (text) => offered.push(text),
    logger: pino({}, { write: (line: string) => log.push(JSON.parse(line)) }),
  });
  const write = (text: string | null) => {
    file.text = text;
    file.written += 1;
  };
  const look = async (times = 2) => {
    for (let time = 0; time < times; time += 1) await watch.look();
  };
  return { watch, file, offered, log, write, look };
}

describe('watching a supergraph file', () => {
  it('offers what changed, once', async () => {
    const { offered, write, look } = openWatch();
    await look();
    write('second');
    await look(5);
    expect(offered).toEqual(['second']);
  });

  it('offers what was written between the start of the gateway and the first look', async () => {
    const { offered, write, look } = openWatch();
    write('second');
    await look();
    expect(offered).toEqual(['second']);
  });

  it('offers nothing when the file was written anew with what it had, and does not read it again and again', async () => {
    const { offered, file, write, look } = openWatch();
    await look();
    write('first');
    await look(5);
    expect({ offered, reads: file.reads }).toEqual({ offered: [], reads: 2 });
  });

  it('waits until a file is no longer being written', async () => {
    const { offered, write, look } = openWatch();
    for (const part of ['se', 'seco', 'second']) {
      write(part);
      await look(1);
    }
    expect(offered).toEqual([]);
    await look(1);
    expect(offered).toEqual(['second']);
  });

  it('does not offer what it read while the file was written', async () => {
    const { offered, file, write, look } = openWatch();
    write('half');
    file.whileRead = () => {
      write('whole');
      file.whileRead = () => undefined;
    };
    await look(4);
    expect(offered).toEqual(['whole']);
  });

  it('offers the good one again after a bad one', async () => {
    const { offered, write, look } = openWatch();
    for (const text of ['garbage', 'first']) {
      write(text);
      await look();
    }
    expect(offered).toEqual(['garbage', 'first']);
  });

  it('takes no notice of a file that is missing for a moment', async () => {
    const { offered, log, write, look } = openWatch();
    await look();
    write(null);
    await look(1);
    write('second');
    await look();
    expect({ offered, log }).toEqual({ offered: ['second'], log: [] });
  });

  it('says once that the file is gone, and offers what comes in its place', async () => {
    const { offered, log, write, look } = openWatch();
    write(null);
    await look(6);
    expect(log.map(({ msg }) => msg)).toEqual(['supergraph file cannot be read, the gateway keeps what it has']);
    write('second');
    await look();
    expect(offered).toEqual(['second']);
  });

  it('says once that it may not read the file, and reads it as soon as it may', async () => {
    const { offered, log, file, write, look } = openWatch();
    write('second');
    file.fault = Object.assign(new Error('denied'), { code: 'EACCES' });
    await look(6);
    expect(log).toEqual([expect.objectContaining({ err: expect.objectContaining({ code: 'EACCES' }) })]);
    file.fault = null;
    await look(1);
    expect(offered).toEqual(['second']);
  });

  it('rereads at once when asked to, changed or not', async () => {
    const { watch, offered, write, look } = openWatch();
    write('second');
    await watch.reread();
    await watch.reread();
    expect(offered).toEqual(['second', 'second']);
    await look();
    expect(offered).toHaveLength(2);
  });
});
