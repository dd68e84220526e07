package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.Node;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.law.store.LawStore;
import xuefa.support.Scene;
import xuefa.support.TestLoop;
import xuefa.support.TestNode;

/** A question from its first word to a release, at the desks of three people. */
class BankConsoleIT {
    private static final String BANK = "公共法律知识";
    private static final String STEM = "行政机关一般应当在多久内作出许可决定？";
    private static final String LAW = """
            # 霁川许可办法

            2024年4月23日 霁川区人民代表大会常务委员会通过

            <!-- INFO END -->

            第一条 为了规范行政许可的实施，制定本办法。

            第二条 行政机关应当自受理申请之日起二十日内作出决定。
            """;

    @RegisterExtension
    final Phones phones = new Phones();

    @TempDir
    private Path folder;

    private final Node node = TestNode.shared();
    private final Scene scene = Scene.at(node).anOpenSitting(0);

    @BeforeEach
    void aLawInTheLibrary() throws Exception {
        var reading = (LawFile.Reading.Done) LawFile.read(Files.writeString(folder.resolve("law.md"), LAW));
        TestLoop loop = TestLoop.on(node.postgres());
        try {
            loop.get(() -> new LawStore(loop.record())
                    .place(reading.laws().stream().map(ReadLaw::text).toList(), "law.md"));
        } finally {
            loop.close();
        }
    }

    @Test
    void a_question_is_written_reviewed_by_another_and_released_by_a_third() {
        Phone editor = desk("editor");
        foundBank(editor);
        write(editor, STEM);
        editor.press("提交审核");
        editor.press("提交审核（1）", editor.dialog("提交审核"));
        editor.reads("1 道试题中 1 道已办理");

        Phone reviewer = desk("reviewer");
        reviewer.follow("开始审题");
        reviewer.reads(STEM);
        reviewer.reads("自受理申请之日起二十日内作出决定");
        reviewer.page().keyboard().press("a");
        reviewer.reads("已审定");
        reviewer.reads("没有待审的试题");

        Phone publisher = desk("publisher");
        publisher.follow("检查并发布");
        publisher.reads("将包含 1 题");
        publisher.press("发布新版本");
        publisher.press("发布", publisher.dialog("发布新版本"));
        assertThat(publisher.heading(BANK)).isVisible();
        assertThat(publisher.page()).hasURL(Pattern.compile("/bank/releases/"));
    }

    @Test
    void two_editors_never_overwrite_each_other() {
        Phone first = desk("editor");
        foundBank(first);
        write(first, STEM);
        Phone second = desk("editor");
        second.page().navigate(first.page().url());
        second.page().getByLabel("题干").fill("许可决定应当在多久内作出？");
        second.press("保存");
        second.reads("已保存");

        first.page().getByLabel("题干").fill("行政机关应当在多久内作出许可决定？");
        first.expectRequestsToFail("status of 409");
        first.press("保存");
        first.reads("先保存了这道题");
        first.reads("双方都改了");
        first.page().locator("input[name=conflict-stem]").first().check();
        first.press("按所选合并并保存");
        first.reads("已保存");
        assertThat(first.page().getByLabel("题干")).hasValue("行政机关应当在多久内作出许可决定？");
    }

    @Test
    void no_page_of_the_bank_has_a_grave_fault_of_accessibility_or_scrolls_sideways() {
        Phone desk = desk("editor");
        foundBank(desk);
        String bank = desk.page().url().replaceAll(".*/console", "");
        write(desk, STEM);
        String question = desk.page().url().replaceAll(".*/console", "");
        Page page = desk.page();
        for (String address : List.of("/bank", bank, bank + "/amended", bank + "/releases", bank + "/new", question)) {
            page.setViewportSize(Device.DESK.width(), Device.DESK.height());
            desk.openConsole(address);
            desk.sees(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING).first());
            PhoneForEverybodyIT.hasNoGraveFault(address + " by day", page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            PhoneForEverybodyIT.hasNoGraveFault(address + " by night", page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            for (Device device : List.of(Device.DESK, Device.PHONE, Device.SMALL_PHONE)) {
                page.setViewportSize(device.width(), device.height());
                PhoneForEverybodyIT.fits(address, desk);
            }
        }
    }

    private Phone desk(String role) {
        return phones.device(node, Device.DESK).signInToConsole(Account.of(scene.person(role)));
    }

    private static void foundBank(Phone editor) {
        editor.openConsole("/bank");
        editor.press("新建题库");
        Locator dialog = editor.dialog("新建题库");
        dialog.getByLabel("名称").fill(BANK);
        editor.press("新建", dialog);
        editor.sees(editor.heading(BANK));
    }

    private static void write(Phone editor, String stem) {
        editor.follow("新建试题");
        Page page = editor.page();
        page.getByLabel("题干").fill(stem);
        page.getByLabel("选项 A", new Page.GetByLabelOptions().setExact(true)).fill("十日");
        page.getByLabel("选项 B", new Page.GetByLabelOptions().setExact(true)).fill("二十日");
        editor.press("删除选项 D");
        editor.press("删除选项 C");
        page.getByLabel("选项 B 是正确答案").check();
        page.getByLabel("在法规库中查找条文").last().fill("霁川许可办法第二条");
        editor.press("查找");
        page.getByText("引用", new Page.GetByTextOptions().setExact(true)).first().click();
        editor.press("可以引用", editor.dialog("引用新的法律版本"));
        assertThat(page.locator(".picked")).containsText("第2条");
        page.getByLabel("解析").fill("依照第二条，应当自受理申请之日起二十日内作出决定。");
        page.getByLabel("知识点").fill("许可期限");
        editor.press("保存");
        assertThat(page).hasURL(Pattern.compile("/bank/questions/"));
        editor.reads("已保存");
    }
}
