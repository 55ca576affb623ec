// Sites that show their own card below a company name on hover.

const hosts: readonly string[] = ['xueqiu.com', 'eastmoney.com', '10jqka.com.cn', 'futunn.com', 'laohu8.com'];

/** Whether to place our card above the word, so that it does not overlap the site's own card. */
export const hasOwnCards = (host: string): boolean => hosts.some((own) => host === own || host.endsWith(`.${own}`));
