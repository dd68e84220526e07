package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.shared.store.StoreAddress;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** An exam goes on while the network or the server is away. */
class PhoneWithoutServerIT {
    private static final String EXAM = "五题小测";

    @RegisterExtension
    final Phones phones = new Phones();

    @Test
    void answers_given_without_network_survive_a_reload_and_arrive_when_it_is_back() {
        Node node = TestNode.shared();
        Scene scene = Scene.at(node).anOpenSitting(1);
        Phone phone = phones.phone(node).signIn(Account.of(scene.personOf(1))).start(EXAM);
        phone.keepsTheApp();
        phone.answer(1, 1);
        phone.reads("已收到");

        phone.losesNetwork();
        phone.press("下一题");
        phone.answer(2, 2);
        phone.press("下一题");
        phone.answer(3, 3);
        phone.press("下一题");
        phone.answer(4, 1, 2);
        phone.reads("仅保存在本机（4），联网后自动上传");
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId())).containsOnlyKeys(1);

        phone.reload();

        assertThat(phone.sheetButton()).containsText("4 / 5");
        phone.reads("仅保存在本机（4），联网后自动上传");
        phone.goTo(2, "已答");
        assertThat(phone.option(2)).isChecked();
        phone.goTo(5, "未答");
        phone.answer(5, 2);
        phone.reads("仅保存在本机（5），联网后自动上传");

        phone.findsNetwork();

        phone.readsInTheEnd("已收到");
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId())).isEqualTo(phone.answered());
        phone.press("提交答卷");
        phone.press("提交答卷", phone.dialog("提交答卷"));
        phone.sees(phone.heading("已交卷"));
        assertThat(scene.ask("select state from attempt where id = ?::uuid", phone.attemptId()))
                .isEqualTo("submitted");
    }

    @Test
    void answers_given_while_the_server_starts_again_arrive() {
        StoreAddress database = TestNode.database();
        Node before = TestNode.start(database, TestStores.redis(), Map.of());
        Scene scene = Scene.at(before).anOpenSitting(1);
        Phone phone = phones.phone(before).signIn(Account.of(scene.personOf(1))).start(EXAM);
        phone.answer(1, 1);
        phone.reads("已收到");

        phone.expectRequestsToFail("net::ERR_");
        before.close();
        phone.press("下一题");
        phone.answer(2, 2);
        phone.press("下一题");
        phone.answer(3, 3);
        phone.reads("仅保存在本机（2），联网后自动上传");

        Map<String, String> samePort = Map.of("http.port", String.valueOf(before.port()));
        try (Node after = TestNode.start(database, TestStores.redis(), samePort)) {
            phone.readsInTheEnd("已收到");
            assertThat(ReceivedAnswers.of(Scene.at(after).signedIn(scene.personOf(1)), phone.attemptId()))
                    .isEqualTo(phone.answered());
            phone.press("下一题");
            phone.answer(4, 1);
            phone.reads("已收到");
        }
    }
}
