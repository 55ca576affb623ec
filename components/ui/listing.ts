// Codes as the interface writes them.
export { writtenCode } from '../../lib/model/exchanges.ts';
