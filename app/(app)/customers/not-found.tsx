import { NoCustomer } from "@/components/customers/no-customer";

/** One answer for a customer that does not exist and for one that is somebody else's. */
export default function CustomerNotFound() {
  return <NoCustomer />;
}
