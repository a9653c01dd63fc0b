package dev.stockspark.sandbox.seed;

import dev.stockspark.sandbox.seed.Organization.Company;
import java.util.ArrayList;
import java.util.List;

/** Which company the vehicle of a number belongs to: shares of 250 first, in turn, and everything beyond to the first company. */
final class Allocation {
    private final List<Company> turns = new ArrayList<>();
    private final Company rest;

    Allocation(Organization organization) {
        rest = organization.companies().get(0);
        List<Company> others =
                organization.companies().subList(1, organization.companies().size());
        int largest = others.stream().mapToInt(Company::share).max().orElse(0);
        for (int round = 0; round < largest; round++) {
            for (Company company : others) {
                if (round < company.share()) {
                    turns.add(company);
                }
            }
        }
    }

    Company owner(int index) {
        return index < turns.size() ? turns.get(index) : rest;
    }
}
