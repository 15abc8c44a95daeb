import '#components/record/record.css';
import { createRoot } from 'react-dom/client';
import { Record } from './Record.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Record />);
