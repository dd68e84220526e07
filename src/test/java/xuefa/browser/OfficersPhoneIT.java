package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** What an exam officer sees of a sitting while it runs. */
class OfficersPhoneIT {
    @RegisterExtension
    final Phones phones = new Phones();

    private final Node node = TestNode.shared();

    @Test
    void an_exam_officer_sees_how_many_have_started_and_submitted_and_the_figures_follow() {
        Scene scene = Scene.at(node).anOpenSitting(3);
        Sheet working = Sheet.of(scene.candidate(1).start(scene.sitting()));
        scene.candidate(1).save(working.attemptId(), 1, working.answer(1, 1, 1));
        Sheet done = Sheet.of(scene.candidate(2).start(scene.sitting()));
        scene.candidate(2).submit(done.attemptId(), 1, 0);

        Phone phone = phones.phone(node).signIn(Account.of(scene.person("examOfficer")));
        phone.follow("五题小测");
        assertThat(figure(phone, "应考人数")).hasText("3");
        assertThat(figure(phone, "参考人数")).hasText("2");
        assertThat(figure(phone, "正在作答")).hasText("1");
        assertThat(figure(phone, "已交答卷")).hasText("1");
        phone.reads("66.7 %（2 / 3）");

        scene.candidate(3).start(scene.sitting());
        assertThat(figure(phone, "参考人数")).hasText("3");
        assertThat(figure(phone, "正在作答")).hasText("2");
    }

    private static Locator figure(Phone phone, String name) {
        return phone.page()
                .getByText(name, new Page.GetByTextOptions().setExact(true))
                .locator("xpath=following-sibling::dd");
    }
}
