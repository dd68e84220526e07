package xuefa.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** Who is due at a sitting, in an order that stays: by unit, then by name. Immutable. */
public final class Roster {
    /**
     * @param name in full
     * @param identity masked
     */
    public record Seat(UUID personId, String name, String identity, UUID unitId) {}

    /** @param seats how many of its people are due */
    public record RosterUnit(UUID id, String name, int seats) {}

    private final List<Seat> seats;
    private final List<RosterUnit> units;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final int[] unitOf;

    /** @param seats by unit, the people of each one after the other */
    public Roster(List<Seat> seats, Map<UUID, String> unitNames) {
        this.seats = List.copyOf(seats);
        this.unitOf = new int[seats.size()];
        List<RosterUnit> found = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            UUID unit = seats.get(i).unitId();
            boolean another = found.isEmpty() || !found.getLast().id().equals(unit);
            int before = another ? 0 : found.removeLast().seats();
            found.add(new RosterUnit(unit, unitNames.getOrDefault(unit, ""), before + 1));
            unitOf[i] = found.size() - 1;
            places.put(seats.get(i).personId(), i);
        }
        this.units = List.copyOf(found);
    }

    public List<Seat> seats() {
        return seats;
    }

    public List<RosterUnit> units() {
        return units;
    }

    /** Where in {@link #units()} the unit of a place is. */
    public int unitOf(int place) {
        return unitOf[place];
    }

    /** Where in {@link #seats()} a person is. */
    public OptionalInt place(UUID personId) {
        Integer place = places.get(personId);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
