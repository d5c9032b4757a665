import { randomUUID } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { write } from '../../kit/persistence/write.js';
import { receive } from '../../kit/storage/spool.js';
import { testEngines } from '../../kit/testing/engines.js';
import { holdForDraft, releaseDraft, usableFiles } from '../actions/attach-files.js';
import { fileHandler } from '../files/file-handler.js';
import { loadUploadPolicy } from '../files/load-policy.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { act, judgeAll, type Row, submission, submit, told } from '../testing/acts.js';
import { analyst, auditor, clerk, formerClerk, founder, guide, operations, outputClerk, reviewerOf, stranger } from '../testing/callers.js';
import { fetchFile, pdf, upload } from '../testing/files.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, type Story, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const policy = loadUploadPolicy();

describe.each(await testEngines())('files of an application ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const rows = () => window.subgraph.store.reader().count(CaseAttachment);
  const held = async () => {
    const keys: string[] = [];
    for await (const { key } of window.subgraph.store.files.list()) keys.push(key);
    return keys;
  };
  const uploaded = async (caller: Caller, mark: string): Promise<string> =>
    (await upload(window, caller, { name: `${mark}.pdf`, body: pdf(mark) })).id;
  /** The story with these files on one of its materials, or another provision of it. */
  const withFiles = (story: Story, code: string, changed: Row): Row => ({
    materials: story.materials.map((material) => (material.code === code ? { ...material, ...changed } : material)),
  });
  const materialsOf = async (caller: Caller, id: string): Promise<Row[]> => {
    const query =
      'query ($id: ID!) { case(id: $id) { materials { code pages hints attachments { id fileName mediaType size sha256 url } } } }';
    const { data, errors } = await window.ask(caller, query, { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).case.materials as Row[];
  };
  const filesSeen = async (caller: Caller, id: string) =>
    (await materialsOf(caller, id)).flatMap(({ attachments }) => (attachments as Row[]).map((file) => file.id as string));
  const [first, second] = [founding.materials[0]?.code ?? '', founding.materials[1]?.code ?? ''];

  it('are their uploader’s alone until they are handed in', async () => {
    const body = pdf('章程');
    const { status, id, ...file } = await upload(window, founder, { name: '../公司章程🐎.PDF', body });
    expect([status, file.fileName, file.mediaType, file.size]).toEqual([201, '公司章程🐎.PDF', 'application/pdf', body.length]);
    const { bytes, headers } = await fetchFile(window, founder, id);
    expect(bytes.equals(body)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${id}.PDF"; filename*=UTF-8''${encodeURIComponent('公司章程🐎.PDF')}`,
    });
    for (const caller of [stranger, clerk, operations]) expect((await fetchFile(window, caller, id)).code).toBe('ATTACHMENT_NOT_FOUND');
    expect((await fetchFile(window, founder, randomUUID())).code).toBe('ATTACHMENT_NOT_FOUND');
  });

  it.each([
    ['a page that calls itself a PDF', '章程.pdf', Buffer.from('<html><script>alert(1)</script></html>'), {}, 415, 'CONTENT_DIFFERS'],
    ['a program', 'setup.exe', Buffer.from('MZ'), {}, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a PDF that is announced as a picture', '章程.pdf', pdf('x'), { 'content-type': 'image/png' }, 415, 'MEDIA_TYPE_DIFFERS'],
    ['nothing', '空.pdf', Buffer.alloc(0), {}, 400, 'FILE_EMPTY'],
    ['a file without a name', '', pdf('x'), {}, 400, 'FILE_NAME_MISSING'],
    ['a ZIP file that calls itself an OFD', '证照.ofd', Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`), {}, 415, 'CONTENT_DIFFERS'],
    ['what announces too much', '大.pdf', pdf('x'), { 'content-length': String(policy.maxBytes + 1) }, 413, 'FILE_TOO_LARGE'],
    ['what turns out to be too much', '大.pdf', Buffer.concat([pdf('x'), Buffer.alloc(policy.maxBytes)]), {}, 413, 'FILE_TOO_LARGE'],
  ])('are refused and leave nothing: %s', async (_, name, body, headers, status, code) => {
    const before = [await rows(), (await held()).length];
    const answer = await upload(window, founder, { name, body, headers });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect([await rows(), (await held()).length]).toEqual(before);
  });

  it('are taken from those who apply, enter applications or hand out results, and from staff only while they are posted', async () => {
    const as = async (caller: Caller) => (await upload(window, caller, { name: 'a.pdf', body: pdf('a') })).status;
    expect([await as(clerk), await as(guide), await as(outputClerk)]).toEqual([201, 201, 201]);
    for (const caller of [formerClerk, analyst, auditor, reviewerOf('tax')]) expect(await as(caller)).toBe(403);
  });

  it('wait to be handed in up to an allowance, which two uploads at once do not pass', async () => {
    const handler = fileHandler({ ...policy, outstanding: { ...policy.outstanding, party: { files: 2, bytes: 10_000 } } });
    const one = (mark: string) => upload(window, stranger, { name: `${mark}.pdf`, body: pdf(mark), handler });
    const statuses = (await Promise.all(['1', '2', '3', '4'].map(one))).map(({ status }) => status as number).sort();
    expect(statuses).toEqual([201, 201, 429, 429]);
    expect((await one('5')).code).toBe('TOO_MUCH_OUTSTANDING');
  });

  it('are received from one person only so many at once', async () => {
    const handler = fileHandler({ ...policy, atOnce: { person: 1, all: 64 } });
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const slow = new Readable({ read: () => begin() });
    const underWay = upload(window, founder, { name: 'slow.pdf', body: slow, handler });
    const another = () => upload(window, founder, { name: 'b.pdf', body: pdf('b'), handler });
    await begun;
    expect((await another()).code).toBe('UPLOADS_AT_ONCE');
    slow.push(pdf('slow'));
    slow.push(null);
    expect((await underWay).status).toBe(201);
    expect((await another()).status).toBe(201);
  });

  it('are found again by their uploader before they are handed in, and taken back, once and by nobody else', async () => {
    const file = await uploaded(founder, '作废');
    const mine = async (caller: Caller) =>
      (((await window.ask(caller, '{ myUploads { id } }')).data as Row).myUploads as Row[]).map(({ id }) => id as string);
    expect(await mine(founder)).toContain(file);
    expect(await mine(stranger)).not.toContain(file);
    const discard = async (caller: Caller, attachmentId: string, idempotencyKey: string = randomUUID()) => {
      const query =
        'mutation ($input: DiscardUploadInput!) { discardUpload(input: $input) { ... on DiscardedUpload { id } ... on Refusal { code } } }';
      return (await window.ask(caller, query, { input: { attachmentId, idempotencyKey } })).data?.discardUpload as Row;
    };
    expect(await discard(stranger, file)).toEqual({ code: 'ATTACHMENT_NOT_FOUND' });
    for (const _ of ['said', 'said again']) expect(await discard(founder, file, 'discard')).toEqual({ id: file });
    expect(await discard(founder, file)).toEqual({ code: 'ATTACHMENT_NOT_FOUND' });
    expect([await mine(founder), (await held()).filter((key) => key.endsWith(file))]).toEqual([expect.not.arrayContaining([file]), []]);
    const submitted = await uploaded(founder, '已交');
    await submit(window, founder, renamed(founding, '已交'), withFiles(renamed(founding, '已交'), first, { attachments: [submitted] }));
    expect(await discard(founder, submitted)).toEqual({ code: 'ATTACHMENT_NOT_FOUND' });
  });

  it('belong to the case from its submission on, with hashes in the journal, and to no other', async () => {
    const [one, two] = [await uploaded(founder, '甲'), await uploaded(founder, '乙')];
    const story = renamed(founding, '附件一');
    const foreign = await act(
      window,
      stranger,
      'submitCase',
      submission(renamed(founding, '别人'), withFiles(story, first, { attachments: [one] })),
    );
    expect([foreign.code, (foreign.details as Row[]).map(({ subject }) => subject)]).toEqual(['ATTACHMENTS_NOT_USABLE', [one]]);
    const { id } = await submit(window, founder, story, withFiles(story, first, { attachments: [one, two], pages: 7 }));
    const [entry] = await window.subgraph.store.reader().find(JournalEntry, { subject: id, type: 'onewindow.case.filesAttached' });
    const { sha256 } = await window.subgraph.store.reader().findOneOrFail(CaseAttachment, { id: one });
    expect(JSON.parse(entry?.data ?? '{}').files).toContainEqual({ id: one, sha256, material: first });
    const material = (await materialsOf(founder, id)).find(({ code }) => code === first) as Row;
    expect([material.pages, (material.attachments as Row[]).map((file) => [file.id, file.url])]).toEqual([
      7,
      [
        [one, `/files/window/${one}`],
        [two, `/files/window/${two}`],
      ],
    ]);
    const again = await act(
      window,
      founder,
      'submitCase',
      submission(renamed(founding, '附件二'), withFiles(story, first, { attachments: [two] })),
    );
    expect(told(again)).toBe('ATTACHMENTS_NOT_USABLE');
  });

  it('are opened by whoever works with them, and the journal says which official looked', async () => {
    const file = await uploaded(founder, '打开');
    const story = renamed(founding, '打开');
    const { id } = await submit(window, founder, story, withFiles(story, first, { attachments: [file] }));
    const looks = () => window.subgraph.store.reader().count(JournalEntry, { subject: id, type: 'onewindow.case.fileOpened' });
    expect((await fetchFile(window, founder, file)).status).toBe(200);
    expect(await looks()).toBe(0);
    for (const caller of [clerk, reviewerOf('market-supervision')]) {
      expect(await filesSeen(caller, id)).toEqual([file]);
      expect((await fetchFile(window, caller, file)).status).toBe(200);
    }
    expect(await looks()).toBe(2);
    expect((await fetchFile(window, formerClerk, file)).code).toBe('POSTING_EXPIRED');
    for (const caller of [stranger, reviewerOf('housing'), guide, analyst, auditor, operations])
      expect((await fetchFile(window, caller, file)).code).toBe('ATTACHMENT_NOT_FOUND');
    for (const caller of [guide, analyst, auditor, operations]) expect(await filesSeen(caller, id)).toEqual([]);
    expect(await looks()).toBe(2);
  });

  it('are shown to a department for the materials that its own items ask for', async () => {
    const query =
      'query ($m: ID!, $a: [AnswerInput!]!) { checklist(matterCode: $m, answers: $a) { ... on Checklist { materials { code neededBy } } } }';
    const { data } = await window.ask(founder, query, {
      m: founding.matterCode,
      a: Object.entries(founding.answers).map(([question, option]) => ({ question, option })),
    });
    const needed = new Map(
      ((data as Row).checklist.materials as Row[]).map(({ code, neededBy }) => [code as string, neededBy as string[]]),
    );
    const story = renamed(founding, '部门');
    const files = new Map<string, string>();
    for (const { code } of story.materials) files.set(code, await uploaded(founder, code));
    const { id } = await submit(window, founder, story, {
      materials: story.materials.map((material) => ({ ...material, attachments: [files.get(material.code)] })),
    });
    const { data: found } = await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { tasks { step department { code } } } }', { id });
    for (const department of ['tax', 'market-supervision', 'provident-fund']) {
      const steps = ((found as Row).case.tasks as Row[])
        .filter((task) => task.department.code === department)
        .map(({ step }) => step as string);
      const own = story.materials
        .filter(({ code }) => needed.get(code)?.some((step) => steps.includes(step)))
        .map(({ code }) => files.get(code));
      expect((await filesSeen(reviewerOf(department), id)).sort()).toEqual(own.sort());
      expect(own.length).toBeLessThan(story.materials.length + 1);
    }
  });

  it('make an electronic material of what is said to be one; without them it is missing, and the notice says so', async () => {
    const story = renamed(founding, '电子');
    const { id } = await submit(window, founder, story, withFiles(story, second, { provision: 'ELECTRONIC', originals: 0, copies: 0 }));
    expect((await materialsOf(clerk, id)).find(({ code }) => code === second)?.hints).toContain('申报为电子文件，但没有上传文件');
    await judgeAll(window, clerk, id);
    const refused = await act(window, clerk, 'acceptCase', { caseId: id });
    expect([refused.code, (refused.details as Row[]).map(({ subject }) => subject)]).toEqual([
      'MATERIALS_MISSING',
      expect.arrayContaining([second]),
    ]);
    await act(window, clerk, 'issueNotice', { caseId: id });
    const file = await uploaded(founder, '补正');
    const supplement = (attachments: string[]) => ({
      caseId: id,
      form: {},
      materials: [{ code: second, provision: 'ELECTRONIC', attachments }],
    });
    expect(told(await act(window, founder, 'supplementCase', supplement([randomUUID()])))).toBe('ATTACHMENTS_NOT_USABLE');
    expect(told(await act(window, founder, 'supplementCase', supplement([file])))).toBe('RECEIVED');
    await judgeAll(window, clerk, id);
    expect(told(await act(window, clerk, 'acceptCase', { caseId: id }))).toBe('ACCEPTED');
  });

  it('that nobody has handed in are swept away in time; what a case or a draft holds stays', async () => {
    const draftId = randomUUID();
    const [forgotten, drafted, submitted] = [await uploaded(founder, '忘'), await uploaded(founder, '稿'), await uploaded(founder, '交')];
    const story = renamed(founding, '清理');
    await submit(window, founder, story, withFiles(story, first, { attachments: [submitted] }));
    const { store } = window.subgraph;
    await write(store, 'founder', async (unit) => {
      const files = await usableFiles(unit, founder, [
        { code: first, provision: 'ELECTRONIC', originals: 0, copies: 0, attachments: [drafted] },
      ]);
      if ('code' in files) throw new Error(files.code);
      await holdForDraft(unit, files, draftId);
    });
    const status = async (id: string) => (await fetchFile(window, founder, id)).status;
    const today = store.clock();
    const daysLater = (days: number) => window.setTime(new Date(today.getTime() + days * 86_400_000).toISOString());
    daysLater(policy.unsubmittedDays);
    await window.subgraph.runChores();
    expect(await status(forgotten)).toBe(200);
    daysLater(policy.unsubmittedDays + 1);
    await window.subgraph.runChores();
    expect([await status(forgotten), await status(drafted), await status(submitted)]).toEqual([404, 200, 200]);
    expect((await held()).some((key) => key.endsWith(forgotten))).toBe(false);
    await write(store, 'founder', (unit) => releaseDraft(unit, draftId));
    await window.subgraph.runChores();
    expect([await status(drafted), await status(submitted)]).toEqual([404, 200]);
    window.setTime(today.toISOString());
  });

  it('that were kept by a process which ended before it wrote their row are swept away, and no others', async () => {
    const { store } = window.subgraph;
    const kept = await uploaded(founder, '在');
    for (const key of ['2026/11/orphan-old', '2026/11/orphan-young'])
      await store.files.put(key, await receive(Readable.from([pdf(key)]), store.files.spool, 1000));
    const age = (key: string, hours: number) => {
      const then = new Date(Date.now() - hours * 3_600_000);
      utimesSync(join(dirname(store.files.spool), 'kept', key), then, then);
    };
    age('2026/11/orphan-old', policy.orphanHours + 1);
    for (const key of await held()) if (key.endsWith(kept)) age(key, policy.orphanHours + 1);
    await window.subgraph.runChores();
    const left = await held();
    expect([left.includes('2026/11/orphan-old'), left.includes('2026/11/orphan-young')]).toEqual([false, true]);
    expect((await fetchFile(window, founder, kept)).status).toBe(200);
  });
});
