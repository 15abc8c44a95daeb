import '#components/record/record.css';
import { showPage } from '#components/nhs/show-page.tsx';
import { Record } from './Record.tsx';

showPage(<Record />);
