package xuefa.access.http;

import io.vertx.core.json.JsonObject;

/**
 * What a client says it is, in words that people know.
 *
 * @param kind {@code phone}, {@code tablet}, {@code computer} or {@code other}
 * @param system empty when it can't be told
 * @param program empty when it can't be told
 */
record Device(String kind, String system, String program) {
    static Device of(String agent) {
        return new Device(kind(agent), system(agent), program(agent));
    }

    private static String kind(String agent) {
        if (agent.contains("iPad") || agent.contains("Tablet")) {
            return "tablet";
        }
        if (agent.contains("Mobile") || agent.contains("Android") || agent.contains("iPhone")) {
            return "phone";
        }
        return agent.startsWith("Mozilla/") ? "computer" : "other";
    }

    private static String system(String agent) {
        return first(agent, "HarmonyOS", "OpenHarmony", "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");
    }

    /** The most particular first: all of them also say that they are Chrome or Safari. */
    private static String program(String agent) {
        return switch (first(agent, "MicroMessenger", "wxwork", "DingTalk", "Edg", "Firefox", "Chrome", "Safari")) {
            case "MicroMessenger" -> "微信";
            case "wxwork" -> "企业微信";
            case "DingTalk" -> "钉钉";
            case "Edg" -> "Edge";
            case String known -> known;
        };
    }

    private static String first(String agent, String... marks) {
        for (String mark : marks) {
            if (agent.contains(mark)) {
                return mark;
            }
        }
        return "";
    }

    JsonObject toJson() {
        return new JsonObject().put("kind", kind).put("system", system).put("program", program);
    }
}
