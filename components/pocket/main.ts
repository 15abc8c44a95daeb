import { type PocketData, startPocket } from './pocket.ts';

const data = document.getElementById('data')?.textContent;
const root = document.getElementById('root');
if (data && root) startPocket(root, JSON.parse(data) as PocketData);
