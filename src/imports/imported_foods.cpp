#include "calmag/imported_foods.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"

namespace calmag {
namespace {

constexpr std::size_t kMostCandidates = 3;

std::string_view source_id(ImportSource source) {
  return source == ImportSource::open_food_facts ? "off-import" : "fdc-import";
}

// "fdc 171265 (Milk, whole; BRAND)"
std::string candidate(const ImportedFood& food) {
  return fmt::format("{} ({}{}{})", item_name(food), printable(food.description), food.brand.empty() ? "" : "; ",
                     printable(food.brand));
}

// Whether `a` was issued behind `b`: a longer number is the larger one.
bool is_newer(const ImportedFood& a, const ImportedFood& b) {
  return std::pair(a.item.size(), std::string_view(a.item)) > std::pair(b.item.size(), std::string_view(b.item));
}

// A food with everything that it points to.
struct KeptFood {
  std::string id;
  std::string title;
  std::string note;
  std::string item;
  Citation citation;
  std::deque<PortionSize> sizes;
  std::vector<Portion> portions;
  Food food;
};

std::unique_ptr<KeptFood> kept(const ImportedFood& from, const UnitTable& units) {
  auto out = std::make_unique<KeptFood>();
  out->id = fmt::format("{}-{}", item_prefix(from.source), from.item);
  out->title = printable(from.brand.empty() ? from.description : fmt::format("{} ({})", from.description, from.brand));
  out->note = fmt::format("imported, from {}", name(from.source));
  out->item = from.item;
  out->citation = {source_id(from.source), out->item};
  out->portions = portions_of(from, units, out->citation, out->sizes);
  const Grams hundred_grams = Grams::of(100);
  const PortionSize* by_weight = &out->sizes.emplace_back(PortionSize{100, &units.of("gram"), nullptr, {}});
  out->food.usual = by_weight;
  if (out->portions.empty()) {
    out->portions.push_back({by_weight, hundred_grams, &out->citation});
  } else {
    out->food.usual = out->portions.front().amount;
  }
  out->food.id = out->id;
  out->food.title = out->title;
  out->food.note = out->note;
  out->food.portions = out->portions;
  for (const Mineral mineral : kMinerals) {
    const std::optional<Milligrams>& figure = from.per_hundred_grams[mineral];
    if (figure) out->food.figures[mineral] = Figure{{*figure, hundred_grams}, &out->citation};
  }
  return out;
}

// Foods of one name, of those with the same figures the newest. One more than can be shown is as good as many.
class Fits {
 public:
  // Whether more are wanted.
  bool take(ImportedFood food) {
    const auto same = std::ranges::find(foods_, food.per_hundred_grams, &ImportedFood::per_hundred_grams);
    if (same == foods_.end()) {
      foods_.push_back(std::move(food));
    } else if (is_newer(food, *same)) {
      *same = std::move(food);
    }
    return foods_.size() <= kMostCandidates;
  }
  const std::vector<ImportedFood>& foods() const { return foods_; }

 private:
  std::vector<ImportedFood> foods_;
};

}  // namespace

class ImportedFoods::Impl {
 public:
  Impl(std::string folder, const Vocabulary& vocabulary, const UnitTable& units)
      : folder_(std::move(folder)),
        vocabulary_(vocabulary),
        units_(units) {}

  Answer find(const Words& words) {
    Answer answer;
    Fits fits;
    answer.trouble = ask([&](const ImportedTable& table) {
      table.each_named(words, [&](ImportedFood food) { return fits.take(std::move(food)); });
    });
    if (!answer.trouble.empty()) return answer;
    if (fits.foods().size() == 1) answer.food = &keep(fits.foods().front());
    if (fits.foods().size() < 2) return answer;
    for (const ImportedFood& food : fits.foods()) {
      if (answer.candidates.size() < kMostCandidates) answer.candidates.push_back(candidate(food));
    }
    return answer;
  }

  std::vector<std::string> nearest(const Words& words, std::size_t most) {
    std::vector<ImportedFood> found;
    const std::string trouble = ask([&](const ImportedTable& table) {
      std::size_t taken = 0;
      table.each_with(words, [&](ImportedFood food) {
        found.push_back(std::move(food));
        return ++taken < most;
      });
    });
    std::ranges::stable_sort(found, {},
                             [](const ImportedFood& food) { return food.description.size() + food.brand.size(); });
    std::vector<std::string> names;
    for (const ImportedFood& food : found) {
      if (trouble.empty() && names.size() < most) names.push_back(candidate(food));
    }
    return names;
  }

 private:
  // Asks each table. Returns what went wrong, or "".
  template <class Question>
  std::string ask(Question question) {
    try {
      open();
      for (const auto& table : tables_) question(*table);
      return {};
    } catch (const UnusableTable& error) {
      return error.what();
    } catch (const std::system_error& error) {
      return error.what();
    }
  }

  void open() {
    if (opened_) return;
    std::vector<std::unique_ptr<ImportedTable>> tables;
    for (const ImportSource source : kImportSources) {
      if (!std::filesystem::exists(table_path(folder_, source))) continue;
      tables.push_back(std::make_unique<ImportedTable>(folder_, source, vocabulary_));
    }
    tables_ = std::move(tables);
    opened_ = true;
  }

  const Food& keep(const ImportedFood& food) {
    std::unique_ptr<KeptFood>& place = foods_[item_name(food)];
    if (!place) place = kept(food, units_);
    return place->food;
  }

  std::string folder_;
  const Vocabulary& vocabulary_;
  const UnitTable& units_;
  bool opened_ = false;
  std::vector<std::unique_ptr<ImportedTable>> tables_;
  std::unordered_map<std::string, std::unique_ptr<KeptFood>> foods_;  // by item: each food is kept once
};

ImportedFoods::ImportedFoods(std::string folder, const Vocabulary& vocabulary, const UnitTable& units)
    : impl_(std::make_unique<Impl>(std::move(folder), vocabulary, units)) {}

ImportedFoods::~ImportedFoods() = default;

MoreFoods::Answer ImportedFoods::find(const Words& words) const { return impl_->find(words); }

std::vector<std::string> ImportedFoods::nearest(const Words& words, std::size_t most) const {
  return impl_->nearest(words, most);
}

}  // namespace calmag
