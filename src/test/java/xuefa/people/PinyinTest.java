package xuefa.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "王小明, wang xiao ming, wxm",
        "单雄信, shan xiong xin, sxx",
        "曾国庆, zeng guo qing, zgq",
        "尉迟恭, yu chi gong, ycg",
        "吕布, lv bu, lb",
        "买买提·艾力, mai mai ti ai li, mmtal",
        "Li Lei, li lei, ll"
    })
    void a_name_is_read_as_names_are(String name, String pinyin, String initials) {
        assertThat(Pinyin.of(name)).isEqualTo(pinyin);
        assertThat(Pinyin.initials(pinyin)).isEqualTo(initials);
    }

    @Test
    void somebody_is_found_by_parts_of_the_name_and_beginnings_of_the_work_number() {
        Person person = new Person(new UUID(0, 1), "王小明", Optional.empty(), Optional.empty(), Optional.of("R0012"));
        assertThat(SearchTerms.of(person))
                .contains("小明", "王小明", "xm", "wxm", "r00", "r0012")
                .doesNotContain("王明");
    }
}
