export { measureCustomers } from './measureCustomers';
