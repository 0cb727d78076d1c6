// The cells of a listing, and the sentences around it, as people read them; the same in text, Markdown and HTML.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/food_listing.hpp"

namespace calmag {

inline constexpr std::array<std::string_view, 5> kListingColumns{"food", "portion", "calcium", "magnesium", "Ca:Mg"};

// "1 cup (245 g)"; "100 g" alone says its weight itself.
std::string portion_in_words(const ListedPortion& portion);

// "296"; "?" where there is no figure.
std::string figure_in_words(const std::optional<Milligrams>& amount);

// What stands below kListingColumns. A row that cannot be measured as asked has dashes.
std::array<std::string, 5> cells(const ListingRow& row);

// "12 foods with 'kale': mg in a usual portion"
std::string heading(const FoodListing& listing);

// What the table does not show: how many rows there are besides, and which were left out or have no figures, and why.
std::vector<std::string> notes(const FoodListing& listing);

}  // namespace calmag
