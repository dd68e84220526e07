package xuefa.app.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ThisMachineTest {
    @Test
    void it_knows_itself_as_localhost() {
        assertThat(ThisMachine.localhost()).hasSize(2).allMatch(InetAddress::isLoopbackAddress);
        assertThat(ThisMachine.addresses()).contains(ThisMachine.localhost().getFirst());
    }

    @Test
    void others_find_it_at_an_address_of_its_own_that_is_not_the_loopback() {
        ThisMachine.onTheNetwork().ifPresent(found -> assertThat(ThisMachine.addresses())
                .contains(found)
                .allMatch(each -> !each.equals(found) || !each.isLoopbackAddress()));
    }
}
