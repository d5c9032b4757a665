import 'graphiql/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { setUpEditorWorkers } from './editor-workers';
import { Playground } from './playground';

setUpEditorWorkers();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Playground />);
