import { render } from 'preact';
import { api } from './api';
import { Page } from './shell/Page';
import { WorkbenchStore } from './shell/workbenchStore';
import './style.css';

render(<Page store={new WorkbenchStore(api)} />, document.getElementById('workbench')!);
