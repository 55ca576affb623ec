// Sites that show a card of their own, below the word, when the pointer rests on a company there.

const hosts: readonly string[] = ['xueqiu.com', 'eastmoney.com', '10jqka.com.cn', 'futunn.com', 'laohu8.com'];

/** There ours stands above the word, so that both can be read. */
export const hasOwnCards = (host: string): boolean => hosts.some((own) => host === own || host.endsWith(`.${own}`));
