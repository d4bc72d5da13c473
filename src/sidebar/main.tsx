import { render } from 'preact';
import { Panel } from './Panel';

const place = document.getElementById('panel');
if (place !== null) {
  place.textContent = '';
  render(<Panel />, place);
}
