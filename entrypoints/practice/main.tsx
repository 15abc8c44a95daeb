import '#components/practice/practice.css';
import { useEffect, useState } from 'react';
import { showPage } from '#components/nhs/show-page.tsx';
import { useNow } from '#components/nhs/use-now.ts';
import { PracticeList } from '#components/practice/PracticeList.tsx';
import { PracticeStart } from '#components/practice/PracticeStart.tsx';
import { KeepPage } from '#components/steps/KeepPage.tsx';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import situations from '#rules/practice.yaml';
import { readOwnHandles, useProtocolInForce } from '../shared/use-protocol-in-force.ts';
import { PracticeWalk } from './PracticeWalk.tsx';

/** `?situation=off-duty` begins there, so that set-up can lead straight to one. */
function App() {
  const now = useNow();
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.search).get('situation'));
  const [begun, setBegun] = useState(false);
  const protocol = useProtocolInForce();
  const [handle, setHandle] = useState<string | null>(null);
  useEffect(() => {
    void readOwnHandles().then(([first = null]) => setHandle(first));
  }, []);
  const situation = situations.find(({ id }) => id === chosen);
  const choose = (id: string | null) => {
    history.replaceState(null, '', id === null ? location.pathname : `?situation=${id}`);
    setChosen(id);
    setBegun(false);
  };
  if (!situation) return <PracticeList situations={situations} handle={handle} onChoose={choose} />;
  if (protocol === undefined) return null;
  const leave = () => choose(null);
  if (begun) return <PracticeWalk protocol={protocol} situation={situation} onLeave={leave} />;
  return <PracticeStart protocol={protocol} situation={situation} now={now} onBegin={() => setBegun(true)} onLeave={leave} />;
}

showPage(
  <KeepPage protocol={packagedProtocol}>
    <App />
  </KeepPage>,
);
