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

describe('whose page it is', () => {
  it('is the company’s, under the listing that the page is of', async () => {
    const context = await contextOf([{ code: '00941', exchange: 'HKEX' }], store);

    expect(context).toMatchObject({
      listing: { code: '00941', exchange: 'HKEX' },
      dossier: { company: { id: 'china-mobile' } },
    });
  });

  it('is decided by the companies at hand where the address does not tell the exchange', async () => {
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

  it('is found under a code of before, and named by that of now', async () => {
    const context = await contextOf([{ code: '872808', exchange: 'BSE' }], store);

    expect(context?.listing).toEqual({ code: '920808', exchange: 'BSE' });
  });

  it('has an empty dossier for a listing that no report names, and survives JSON', async () => {
    const context = await contextOf([{ code: '600519', exchange: 'SSE' }], store);

    expect(context?.dossier.company.id).toBe('600519.sse');
    expect(context?.dossier.figures).toEqual([]);
    expect(JSON.parse(JSON.stringify(context))).toStrictEqual(context);
  });

  it('is nobody’s where the page reads as nothing', async () => {
    expect(await contextOf([], store)).toBeNull();
  });
});
