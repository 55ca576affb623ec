import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../lib/background/context.ts';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { companyOfListing } from '../../../lib/dossier/unreported.ts';
import { seeds } from '../../../seeds/index.ts';

const store = {
  listed: () => Promise.resolve(seeds.companies),
  dossier(companyId: string) {
    const unreported = companyOfListing(companyId);
    const rows = { ...seeds, companies: [...seeds.companies, ...(unreported ? [unreported] : [])] };
    return Promise.resolve(assembleDossier(companyId, rows, { isWatched: false, origin: 'store' }));
  },
};

describe('contextOf', () => {
  it('returns the company with the listing of the page', async () => {
    const context = await contextOf([{ code: '00941', exchange: 'HKEX' }], store);

    expect(context).toMatchObject({
      listing: { code: '00941', exchange: 'HKEX' },
      dossier: { company: { id: '600941.SSE' } },
    });
  });

  it('uses the known companies when the URL has no exchange', async () => {
    const readings = [
      { code: 'GOOG', exchange: 'NASDAQ' },
      { code: 'GOOG', exchange: 'NYSE' },
    ] as const;

    expect(await contextOf(readings, store)).toMatchObject({ listing: { exchange: 'NASDAQ' } });
    expect(
      await contextOf(
        readings.map((one) => ({ ...one, code: 'PLTR' })),
        store,
      ),
    ).toBeNull();
  });

  it('resolves a former code to the current listing', async () => {
    const context = await contextOf([{ code: '872808', exchange: 'BSE' }], store);

    expect(context?.listing).toEqual({ code: '920808', exchange: 'BSE' });
  });

  it('returns an empty, JSON-serializable dossier for a listing without reports', async () => {
    const context = await contextOf([{ code: '600519', exchange: 'SSE' }], store);

    expect(context?.dossier.company.id).toBe('600519.SSE');
    expect(context?.dossier.figures).toEqual([]);
    expect(JSON.parse(JSON.stringify(context))).toStrictEqual(context);
  });

  it('returns null when there are no readings', async () => {
    expect(await contextOf([], store)).toBeNull();
  });
});
